-- takes: rooms messages
-- One statement: a room that did not advance gets no messages, the others are not touched by that.
with advanced as (
  update rooms
  set rev = b.rev, last_seq = b.last_seq
  from json_to_recordset($1) as b (room_id text, expected bigint, rev bigint, last_seq bigint)
  where rooms.id = b.room_id and rooms.rev = b.expected
  returning rooms.id
)
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select b.room_id, b.seq, b.rev, b.author_id, b.client_id, b.type, b.content, b.created_at
from json_to_recordset($2) as b (room_id text, seq bigint, rev bigint, author_id text, client_id text, type smallint, content text, created_at timestamptz)
join advanced on advanced.id = b.room_id
returning room_id
