-- takes: messages
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select b.room_id, b.seq, b.rev, b.author_id, b.client_id, b.type, b.content, b.created_at
from json_to_recordset($1) as b (room_id text, seq bigint, rev bigint, author_id text, client_id text, type smallint, content text, created_at timestamptz)
