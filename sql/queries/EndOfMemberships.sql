-- Where a stretch of the table ends. No row: it is the last.
select room_id, user_id
from room_members
where (room_id, user_id) > ($1, $2)
order by room_id, user_id
limit 1 offset $3
