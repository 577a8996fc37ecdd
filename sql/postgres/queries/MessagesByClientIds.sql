select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at
from json_to_recordset($2) as k (author text, client text)
join messages m on m.room_id = $1 and m.author_id = k.author and m.client_id = k.client
order by m.seq
