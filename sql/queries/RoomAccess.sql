select r.type, rm.user_id is not null as is_member
from rooms r
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
where r.id = $1
