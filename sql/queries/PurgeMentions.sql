delete from mentions
where room_id = $1 and seq <= $2
