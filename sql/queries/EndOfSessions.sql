-- Where a stretch of the table ends. No row: it is the last.
select id
from sessions
where id > $1
order by id
limit 1 offset $2
