insert into search_rows (room_id, created_at, seq, key, grams)
select b.value ->> 'room_id', b.value ->> 'created_at', b.value ->> 'seq', b.value ->> 'key',
  (select group_concat(g.value + 32768, ' ') from json_each('[' || (b.value ->> 'grams') || ']') g)
from json_each($1) b
