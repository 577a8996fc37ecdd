-- Which emoji of messages a user has chosen. A cross join keeps the order: each is looked up.
select r.room_id, r.seq, r.emoji
from json_each($2) k
cross join reactions r on r.room_id = k.value ->> 'room_id' and r.seq = k.value ->> 'seq' and r.emoji = k.value ->> 'emoji' and r.user_id = $1
