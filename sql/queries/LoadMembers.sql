select user_id, role, joined_at, last_read_seq, notification_level
from room_members
where room_id = $1 and left_at is null
order by joined_at, user_id
