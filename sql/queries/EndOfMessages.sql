-- Where a stretch of a room's messages ends. No row: it is the last.
select seq
from messages
where room_id = $1
order by seq
limit 1 offset $2
