-- takes: rooms messages
-- One statement: a room that did not advance gets no messages, the others are not touched by that.
with advanced as (
  update room_heads
  set rev = b.rev, last_seq = b.last_seq
  from json_to_recordset($1) as b (room_id text, expected bigint, rev bigint, last_seq bigint)
  where room_heads.room_id = b.room_id and room_heads.rev = b.expected
  returning room_heads.room_id
)
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select b.room_id, b.seq, b.rev, b.author_id, b.client_id, b.type, b.content, b.created_at
from json_to_recordset($2) as b (room_id text, seq bigint, rev bigint, author_id text, client_id text, type smallint, content text, created_at timestamptz)
join advanced on advanced.room_id = b.room_id
returning messages.room_id
