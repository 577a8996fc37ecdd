-- One row for each whom a message reaches: those it names, and every member but its author where it is for all.
insert into mentions (user_id, room_id, seq, in_room)
select u.user_id, b.room_id, b.seq, b.in_room
from json_to_recordset($1) as b (room_id text, seq bigint, author_id text, in_room boolean, users json, everybody boolean)
cross join lateral (
  select json_array_elements_text(b.users) as user_id
  union
  select m.user_id from room_members m where b.everybody and m.room_id = b.room_id and m.left_at is null
) u
where u.user_id <> b.author_id
on conflict (user_id, room_id, seq) do nothing
