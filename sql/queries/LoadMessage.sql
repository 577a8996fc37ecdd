select m.*
from rooms r
join message_rows m on m.room_id = r.id
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
where r.id = $1 and m.seq = $3 and (r.type = 0 or rm.user_id is not null)
