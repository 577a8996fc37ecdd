-- The newest messages up to a seq and the oldest above it, oldest first: a page before, after or around a message, or the newest.
-- Replies that stay in their thread only where $6 says so.
-- The inner limits are those of the longest page and one more: with the outer ones alone the planner takes a tenth of the room for read, and plans anew for each page.
-- No row: may not read it; without a reader nobody is asked. A row without a message: there is none.
select p.*
from rooms r
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
left join (
  select * from (
    select n.*
    from (select m.* from message_rows m where m.room_id = $1 and m.seq <= $3 and (m.in_room or $6) order by m.seq desc limit 201) n
    order by n.seq desc
    limit $4
  ) up_to
  union all
  select * from (
    select n.*
    from (select m.* from message_rows m where m.room_id = $1 and m.seq > $3 and (m.in_room or $6) order by m.seq limit 201) n
    order by n.seq
    limit $5
  ) above
) p on true
where r.id = $1 and (rm.user_id is not null or $2 is null or (
  r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = r.id and b.user_id = $2 and b.kind = 0)
))
order by p.seq
