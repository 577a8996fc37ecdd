-- takes: messages
-- Rows of many conversations, each all or nothing: a conversation's rows go in if they continue its log exactly, none of their
-- numbers is taken, and none of their client ids is known. Whoever writes with stale numbers is refused here; should two do so in the
-- same instant, the keys of the table fail the later statement.
with batch as materialized (
  select room_id, seq, rev, author_id, client_id, type, content, created_at
  from json_to_recordset($1) as b (room_id text, seq bigint, rev bigint, author_id text, client_id text, type smallint, content text, created_at timestamptz)
), room as materialized (
  select b.room_id, min(b.seq) as first_seq, max(b.seq) as last_seq, min(b.rev) as first_rev, count(*) as messages
  from batch b
  group by b.room_id
), known as materialized (
  -- "offset 0" keeps this a look-up per row, whatever the planner believes of a table it has not yet counted.
  select distinct b.room_id
  from batch b
  where exists (select 1 from messages m where m.room_id = b.room_id and m.author_id = b.author_id and m.client_id = b.client_id offset 0)
), fit as materialized (
  -- The lock makes a change of the membership wait, which could otherwise take the same rev unseen.
  select r.id
  from room b
  cross join lateral (select r.id from rooms r where r.id = b.room_id and r.rev < b.first_rev for share) r
  where b.messages = b.last_seq - b.first_seq + 1
    and b.first_seq = 1 + coalesce((select max(m.seq) from messages m where m.room_id = b.room_id), 0)
    and b.first_rev > coalesce((select max(m.rev) from messages m where m.room_id = b.room_id), 0)
    and b.room_id not in (select k.room_id from known k)
), written as (
  insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
  select b.room_id, b.seq, b.rev, b.author_id, b.client_id, b.type, b.content, b.created_at
  from batch b
  join fit on fit.id = b.room_id
  returning room_id
)
select distinct room_id from written
