-- One is enough.
select id
from users
where role = 2 and id <> $1
limit 1
