-- After a refusal: rooms that are not where their writer expects them, and rooms with a client id that is known.
select b.value ->> 'room_id' as room_id
from json_each($1) b
where b.value ->> 'expected' <> coalesce((select r.rev from rooms r where r.id = b.value ->> 'room_id'), 0)
union
-- A cross join keeps the order: each key is looked up, the room is not read.
select m.room_id
from json_each($2) p
cross join messages m on m.room_id = p.value ->> 'room_id' and m.author_id = p.value ->> 'author_id' and m.client_id = p.value ->> 'client_id'
