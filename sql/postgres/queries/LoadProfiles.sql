select id as user_id, username, display_name, avatar_url
from users
where id = any ($1)
order by id
