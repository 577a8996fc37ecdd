insert into search_progress (room_id, seq)
select value ->> 'room_id', value ->> 'seq'
from json_each($1)
where true
on conflict (room_id) do update set seq = max(search_progress.seq, excluded.seq)
