-- How somebody stands to a room, and whether they are banned from it.
select r.type, rm.user_id is not null as is_member, b.*
from rooms r
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
left join sanctions_in_force b on b.room_id = r.id and b.user_id = $2 and b.kind = 0
where r.id = $1
