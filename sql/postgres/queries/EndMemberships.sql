update room_members m
set left_at = b.left_at, rev = b.rev
from json_to_recordset($1) as b (room_id text, user_id text, rev bigint, left_at timestamptz)
where m.room_id = b.room_id and m.user_id = b.user_id
