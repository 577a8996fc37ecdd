-- Whether it was there or not: the worker that adds it may be at it, and then one waits for the other.
insert into search_entries (room_id, created_at, seq, key, grams)
select b.room_id, b.created_at, b.seq, b.key, ('{' || b.grams || '}')::smallint[]
from json_to_recordset($1) as b (room_id text, created_at timestamptz, seq bigint, key text, grams text)
on conflict (room_id, created_at, seq) do update set key = excluded.key, grams = excluded.grams
