-- Never backwards.
update room_members
set last_read_seq = c.value ->> 'seq'
from json_each($2) c
where room_id = $1 and user_id = c.value ->> 'user' and left_at is null and last_read_seq < c.value ->> 'seq'
