select m.*
from json_each($1) b
join message_rows m on m.room_id = b.value ->> 'room_id' and m.seq = b.value ->> 'seq'
