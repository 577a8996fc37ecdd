-- Makes or revives memberships; one row a user and room. "where true" tells the parser that "on conflict" is no join.
insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
select value ->> 'room_id', value ->> 'user_id', value ->> 'role', value ->> 'joined_at', value ->> 'rev', value ->> 'last_read_seq'
from json_each($1)
where true
on conflict (room_id, user_id) do update
set role = excluded.role, joined_at = excluded.joined_at, rev = excluded.rev, last_read_seq = excluded.last_read_seq,
  notification_level = 0, left_at = null
