-- Revives the row of one who left; one who is a member already stays as they are.
insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
values ($1, $2, $3, $4, $5, $6)
on conflict (room_id, user_id) do update
set role = excluded.role, joined_at = excluded.joined_at, rev = excluded.rev, last_read_seq = excluded.last_read_seq, left_at = null
where room_members.left_at is not null
