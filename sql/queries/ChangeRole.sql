update room_members
set role = $3, rev = $4
where room_id = $1 and user_id = $2
