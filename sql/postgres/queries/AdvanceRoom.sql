-- Takes the next number, unless another activation was first: with a change of the room, or with a message.
update rooms
set rev = $2, member_count = member_count + $4
where id = $1 and rev = $3 and rev < $2
  and not exists (select 1 from messages m where m.room_id = $1 and m.rev >= $2)
