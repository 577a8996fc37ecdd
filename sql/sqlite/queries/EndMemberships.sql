update room_members
set left_at = b.value ->> 'left_at', rev = b.value ->> 'rev'
from json_each($1) b
where room_members.room_id = b.value ->> 'room_id' and room_members.user_id = b.value ->> 'user_id'
