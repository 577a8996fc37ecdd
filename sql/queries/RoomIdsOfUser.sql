select room_id
from room_members
where user_id = $1 and left_at is null
order by room_id
