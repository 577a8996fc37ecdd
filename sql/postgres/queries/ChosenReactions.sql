-- Which emoji of messages a user has chosen. "offset 0" keeps this a look-up per row, whatever the planner believes of a table it has not yet counted.
select k.seq, k.emoji
from json_to_recordset($3) as k (seq bigint, emoji text)
where exists (select 1 from reactions r where r.room_id = $1 and r.seq = k.seq and r.emoji = k.emoji and r.user_id = $2 offset 0)
