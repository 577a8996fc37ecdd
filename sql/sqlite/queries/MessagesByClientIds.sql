-- A cross join keeps the order: each key is looked up, the room is not read.
select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at
from json_each($2) k
cross join messages m on m.room_id = $1 and m.author_id = k.value ->> 'author' and m.client_id = k.value ->> 'client'
order by m.seq
