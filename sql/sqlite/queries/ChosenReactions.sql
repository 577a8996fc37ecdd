-- Which emoji of messages a user has chosen. A cross join keeps the order: each is looked up.
select r.seq, r.emoji
from json_each($3) k
cross join reactions r on r.room_id = $1 and r.seq = k.value ->> 'seq' and r.emoji = k.value ->> 'emoji' and r.user_id = $2
