-- Whom messages name no longer; those who were meant as one of all stay.
delete from mentions
where (user_id, room_id, seq) in (
  select m.user_id, m.room_id, m.seq
  from json_each($1) b
  join mentions m on m.room_id = b.value ->> 'room_id' and m.seq = b.value ->> 'seq'
  where not (b.value ->> 'everybody') and m.user_id not in (select named.value from json_each(b.value -> 'users') named)
)
