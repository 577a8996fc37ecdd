-- Whom messages name no longer; those who were meant as one of all stay.
delete from mentions m
using json_to_recordset($1) as b (room_id text, seq bigint, users json, everybody boolean)
where m.room_id = b.room_id and m.seq = b.seq and not b.everybody
  and not exists (select 1 from json_array_elements_text(b.users) named where named = m.user_id)
