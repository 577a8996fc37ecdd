-- A client id that is known, or a number that is taken, is refused by the keys.
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select value ->> 'room_id', value ->> 'seq', value ->> 'rev', value ->> 'author_id', value ->> 'client_id', value ->> 'type',
  value ->> 'content', value ->> 'created_at'
from json_each($1)
