-- The fence: a room goes from the change that its writer knows to a later one. A writer that is behind divides by zero, which ends the
-- transaction with all that is in it, and unlike a refused row shows nothing of the room in the server's log. In the order of the rows, by id,
-- so that two writers do not wait for each other.
update rooms r
set rev = b.rev / case when r.rev = b.expected then 1 else 0 end, last_seq = b.last_seq, last_shown_seq = b.last_shown_seq,
  member_count = b.member_count,
  activity = case when b.last_seq > r.last_seq then nextval('room_activity') else r.activity end
from json_to_recordset($1) as b (room_id text, expected bigint, rev bigint, last_seq bigint, last_shown_seq bigint,
  member_count integer)
where r.id = b.room_id
