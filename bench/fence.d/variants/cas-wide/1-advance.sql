-- takes: rooms
-- A stale writer writes null, which the column refuses, and with it the whole transaction.
update rooms
set rev = case when rooms.rev = b.expected then b.rev end, last_seq = b.last_seq
from json_to_recordset($1) as b (room_id text, expected bigint, rev bigint, last_seq bigint)
where rooms.id = b.room_id
