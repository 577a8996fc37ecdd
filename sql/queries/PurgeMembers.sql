delete from room_members
where room_id = $1
