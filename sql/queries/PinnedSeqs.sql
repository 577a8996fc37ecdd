-- At most ten a room.
select seq
from messages
where room_id = $1 and pinned_at is not null
