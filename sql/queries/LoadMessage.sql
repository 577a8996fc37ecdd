select m.*
from rooms r
join message_rows m on m.room_id = r.id
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
where r.id = $1 and m.seq = $3 and (rm.user_id is not null or (
  r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = r.id and b.user_id = $2 and b.kind = 0)
))
