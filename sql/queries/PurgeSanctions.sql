delete from sanctions
where room_id = $1
