-- The fence: a room goes from the change that its writer knows to a later one. A writer that is behind divides by zero, which gives a null that
-- the column refuses, and with it all of the transaction.
update rooms
set rev = (b.value ->> 'rev') / case when rooms.rev = b.value ->> 'expected' then 1 else 0 end, last_seq = b.value ->> 'last_seq',
  last_shown_seq = b.value ->> 'last_shown_seq', member_count = b.value ->> 'member_count',
  activity = case when b.value ->> 'last_seq' > rooms.last_seq then (select max(a.activity) + 1 from rooms a) else rooms.activity end
from json_each($1) b
where rooms.id = b.value ->> 'room_id'
