-- Never backwards: two silos may be at the same room.
insert into search_progress (room_id, seq)
select b.room_id, b.seq
from json_to_recordset($1) as b (room_id text, seq bigint)
on conflict (room_id) do update set seq = greatest(search_progress.seq, excluded.seq)
