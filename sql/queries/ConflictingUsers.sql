-- At most three rows, each by a unique key.
select id, username
from users
where id = $1 or username = $2 or email = $3
