-- Makes or revives memberships; one row a user and room.
insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
select b.room_id, b.user_id, b.role, b.joined_at, b.rev, b.last_read_seq
from json_to_recordset($1) as b (room_id text, user_id text, role smallint, joined_at timestamptz, rev bigint, last_read_seq bigint)
on conflict (room_id, user_id) do update
set role = excluded.role, joined_at = excluded.joined_at, rev = excluded.rev, last_read_seq = excluded.last_read_seq,
  notification_level = 0, left_at = null
