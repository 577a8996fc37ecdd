delete from reactions
where room_id = $1 and seq <= $2
