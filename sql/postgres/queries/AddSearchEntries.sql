-- What an edit wrote first is newer.
insert into search_entries (room_id, created_at, seq, key, grams)
select b.room_id, b.created_at, b.seq, b.key, ('{' || b.grams || '}')::smallint[]
from json_to_recordset($1) as b (room_id text, created_at timestamptz, seq bigint, key text, grams text)
on conflict do nothing
