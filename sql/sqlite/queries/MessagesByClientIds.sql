-- A cross join keeps the order: each key is looked up, the room is not read.
select m.*
from json_each($2) k
cross join message_rows m on m.room_id = $1 and m.author_id = k.value ->> 'author' and m.client_id = k.value ->> 'client'
order by m.seq
