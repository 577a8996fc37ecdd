-- Which emoji of messages a user has chosen. "offset 0" keeps this a look-up per row, whatever the planner believes of a table it has not yet counted.
select k.room_id, k.seq, k.emoji
from json_to_recordset($2) as k (room_id text, seq bigint, emoji text)
where exists (select 1 from reactions r where r.room_id = k.room_id and r.seq = k.seq and r.emoji = k.emoji and r.user_id = $1 offset 0)
