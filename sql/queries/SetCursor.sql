-- Also backwards.
update room_members
set last_read_seq = $3
where room_id = $1 and user_id = $2 and left_at is null
