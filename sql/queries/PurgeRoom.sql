delete from rooms
where id = $1
