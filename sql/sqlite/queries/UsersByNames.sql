select id as user_id
from users
where username in (select value from json_each($1))
order by id
