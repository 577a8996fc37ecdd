-- Never backwards.
update room_members m
set last_read_seq = c.seq
from json_to_recordset($2) as c ("user" text, seq bigint)
where m.room_id = $1 and m.user_id = c."user" and m.left_at is null and m.last_read_seq < c.seq
