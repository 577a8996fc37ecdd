-- By time of pinning.
-- No row: may not read it. A row without a message: nothing is pinned.
select p.*
from rooms r
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
left join (select m.* from message_rows m where m.room_id = $1 and m.pinned_at is not null) p on true
where r.id = $1 and (rm.user_id is not null or (
  r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = r.id and b.user_id = $2 and b.kind = 0)
))
order by p.pinned_at, p.seq
