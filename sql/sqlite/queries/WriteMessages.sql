-- Rows of many conversations, each all or nothing: a conversation's rows go in if they continue its log exactly, none of their
-- numbers is taken, and none of their client ids is known.
with batch as materialized (
  select value ->> 'room_id' as room_id, value ->> 'seq' as seq, value ->> 'rev' as rev, value ->> 'author_id' as author_id,
    value ->> 'client_id' as client_id, value ->> 'type' as type, value ->> 'content' as content, value ->> 'created_at' as created_at
  from json_each($1)
), room as materialized (
  select b.room_id, min(b.seq) as first_seq, max(b.seq) as last_seq, min(b.rev) as first_rev, count(*) as messages
  from batch b
  group by b.room_id
), known as materialized (
  -- A cross join keeps the order: each client id is looked up, the rooms are not read.
  select b.room_id
  from batch b
  cross join messages m on m.room_id = b.room_id and m.author_id = b.author_id and m.client_id = b.client_id
), fit as materialized (
  select r.id
  from room b
  join rooms r on r.id = b.room_id and r.rev < b.first_rev
  where b.messages = b.last_seq - b.first_seq + 1
    and b.first_seq = 1 + coalesce((select max(m.seq) from messages m where m.room_id = b.room_id), 0)
    and b.first_rev > coalesce((select max(m.rev) from messages m where m.room_id = b.room_id), 0)
    and b.room_id not in (select k.room_id from known k)
)
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select b.room_id, b.seq, b.rev, b.author_id, b.client_id, b.type, b.content, b.created_at
from batch b
join fit on fit.id = b.room_id
returning room_id
