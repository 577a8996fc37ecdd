update room_members
set notification_level = $3
where room_id = $1 and user_id = $2 and left_at is null
