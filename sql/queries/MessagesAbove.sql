-- The oldest messages above a seq, oldest first. Replies that stay in their thread only where $5 says so.
-- No row where the reader may not read; without a reader nobody is asked.
-- The inner limit: see MessagesUpTo.
select n.*
from (
  select m.*
  from message_rows m
  where m.room_id = $1 and m.seq > $3 and (m.in_room or $5) and (
    exists (select 1 from room_members rm where rm.room_id = $1 and rm.user_id = $2 and rm.left_at is null)
    or exists (
      select 1 from rooms r
      where r.id = $1 and r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = $1 and b.user_id = $2 and b.kind = 0)
    )
    or $2 is null
  )
  order by m.seq
  limit 201
) n
order by n.seq
limit $4
