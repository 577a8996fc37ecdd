-- The newest messages of a room, oldest first, whoever asks.
select n.*
from (select m.* from message_rows m where m.room_id = $1 order by m.seq desc limit $2) n
order by n.seq
