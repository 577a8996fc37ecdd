delete from sanctions
where room_id = $1 and user_id = $2 and kind = $3
