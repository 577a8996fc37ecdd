select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at
from messages m
where m.room_id = $1 and m.rev > $2
order by m.rev
limit $3
