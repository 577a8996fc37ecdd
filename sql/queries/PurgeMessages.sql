delete from messages
where room_id = $1 and seq <= $2
