-- One row for each whom a message reaches: those it names, and every member but its author where it is for all.
insert into mentions (user_id, room_id, seq, in_room, activity)
select u.user_id, b.room_id, b.seq, b.in_room, r.activity
from (
  select value ->> 'room_id' as room_id, value ->> 'seq' as seq, value ->> 'author_id' as author_id, value ->> 'in_room' as in_room,
    value ->> 'everybody' as everybody, value -> 'users' as users
  from json_each($1)
) b
join rooms r on r.id = b.room_id
join (
  select b.value ->> 'room_id' as room_id, b.value ->> 'seq' as seq, named.value as user_id
  from json_each($1) b, json_each(b.value -> 'users') named
  union
  select b.value ->> 'room_id', b.value ->> 'seq', m.user_id
  from json_each($1) b
  join room_members m on b.value ->> 'everybody' and m.room_id = b.value ->> 'room_id' and m.left_at is null
) u on u.room_id = b.room_id and u.seq = b.seq
where u.user_id <> b.author_id
on conflict (user_id, room_id, seq) do nothing
