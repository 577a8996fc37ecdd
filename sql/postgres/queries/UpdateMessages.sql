-- What may change of a message; one row a message.
update messages m
set rev = b.rev, content = b.content, edited_at = b.edited_at, deleted_at = b.deleted_at
from json_to_recordset($1) as b (room_id text, seq bigint, rev bigint, content text, edited_at timestamptz, deleted_at timestamptz)
where m.room_id = b.room_id and m.seq = b.seq
