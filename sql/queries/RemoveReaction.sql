delete from reactions
where room_id = $1 and seq = $2 and emoji = $3 and user_id = $4
