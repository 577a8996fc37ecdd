-- After a refusal: rooms that are not where their writer expects them, and rooms with a client id that is known.
-- "offset 0" keeps this a look-up per row, whatever the planner believes of a table it has not yet counted.
select b.room_id
from json_to_recordset($1) as b (room_id text, expected bigint)
where b.expected <> coalesce((select r.rev from rooms r where r.id = b.room_id), 0)
union
select p.room_id
from json_to_recordset($2) as p (room_id text, author_id text, client_id text)
where exists (select 1 from messages m where m.room_id = p.room_id and m.author_id = p.author_id and m.client_id = p.client_id offset 0)
