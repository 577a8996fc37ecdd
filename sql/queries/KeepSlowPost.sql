update room_members
set slow_post_at = $3
where room_id = $1 and user_id = $2
