-- takes: room-columns
update rooms
set rev = case when rooms.rev = b.expected then b.rev end, last_seq = b.last_seq
from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[]) as b (room_id, expected, rev, last_seq)
where rooms.id = b.room_id
