select id as user_id
from users
where username = any ($1)
order by id
