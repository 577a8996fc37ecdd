-- Newest first, one stretch of the primary key.
select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at
from messages m
where m.room_id = $1
order by m.seq desc
limit $2
