-- takes: rooms messages
-- The keys tell of messages, the room's row of changes of other kinds; the lock makes those wait.
with fit as materialized (
  select r.id
  from json_to_recordset($1) as b (room_id text, expected bigint)
  cross join lateral (select r.id from rooms r where r.id = b.room_id and r.rev <= b.expected for share) r
)
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select b.room_id, b.seq, b.rev, b.author_id, b.client_id, b.type, b.content, b.created_at
from json_to_recordset($2) as b (room_id text, seq bigint, rev bigint, author_id text, client_id text, type smallint, content text, created_at timestamptz)
join fit on fit.id = b.room_id
returning room_id
