-- The fence: a room goes from the change that its writer knows to a later one. A writer that is behind divides by zero, which gives a null that
-- the column refuses, and with it all of the transaction.
update rooms
set rev = (b.value ->> 'rev') / case when rooms.rev = b.value ->> 'expected' then 1 else 0 end, last_seq = b.value ->> 'last_seq',
  member_count = b.value ->> 'member_count'
from json_each($1) b
where rooms.id = b.value ->> 'room_id'
