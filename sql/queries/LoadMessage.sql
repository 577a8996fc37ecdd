select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at
from rooms r
join messages m on m.room_id = r.id
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
where r.id = $1 and m.seq = $3 and (r.type = 0 or rm.user_id is not null)
