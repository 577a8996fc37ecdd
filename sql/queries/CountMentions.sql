-- Counted no further than a limit, without what comes from those whom the user has blocked; most have blocked nobody, and no message is read.
select count(*)
from (
  select 1
  from mentions e
  where e.user_id = $1 and e.room_id = $2 and e.seq > $3 and e.seq <= $4 and e.in_room and (
    not exists (select 1 from blocks k where k.user_id = $1)
    or (select n.author_id from messages n where n.room_id = e.room_id and n.seq = e.seq) not in (select k.blocked_id from blocks k where k.user_id = $1)
  )
  limit $5
) mentioned
