-- takes: each-message
-- The cheapest form for a commit of one row; several are pipelined, each one moves its room on by one.
with advanced as (
  update rooms set rev = $3, last_seq = $2
  where id = $1 and rev = $3 - 1
  returning id
)
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select id, $2, $3, $4, $5, $6, $7, $8
from advanced
returning room_id
