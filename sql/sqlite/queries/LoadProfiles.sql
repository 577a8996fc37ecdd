select id as user_id, username, display_name, avatar_url
from users
where id in (select value from json_each($1))
order by id
