select m.*
from json_to_recordset($1) as b (room_id text, seq bigint)
join message_rows m on m.room_id = b.room_id and m.seq = b.seq
