select m.*
from json_to_recordset($2) as k (author text, client text)
join message_rows m on m.room_id = $1 and m.author_id = k.author and m.client_id = k.client
order by m.seq
