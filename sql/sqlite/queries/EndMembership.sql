update room_members
set left_at = $3, rev = $4
where room_id = $1 and user_id = $2 and left_at is null
