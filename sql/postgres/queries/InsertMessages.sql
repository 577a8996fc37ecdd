-- A client id that is known, or a number that is taken, is refused by the keys.
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at, reply_to_seq, thread_seq, in_room, mentions, mentions_room)
select b.room_id, b.seq, b.rev, b.author_id, b.client_id, b.type, b.content, b.created_at, b.reply_to_seq, b.thread_seq, coalesce(b.in_room, true),
  b.mentions, b.mentions_room
from json_to_recordset($1) as b (room_id text, seq bigint, rev bigint, author_id text, client_id text, type smallint, content text,
  created_at timestamptz, reply_to_seq bigint, thread_seq bigint, in_room boolean, mentions text, mentions_room smallint)
