-- A client id that is known, or a number that is taken, is refused by the keys.
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at, reply_to_seq, thread_seq, in_room, mentions, mentions_room)
select value ->> 'room_id', value ->> 'seq', value ->> 'rev', value ->> 'author_id', value ->> 'client_id', value ->> 'type',
  value ->> 'content', value ->> 'created_at', value ->> 'reply_to_seq', value ->> 'thread_seq', coalesce(value ->> 'in_room', 1),
  value ->> 'mentions', value ->> 'mentions_room'
from json_each($1)
