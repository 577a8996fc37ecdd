-- Those that ended before a time, of a stretch of the table.
delete from room_members
where (room_id, user_id) > ($1, $2) and (room_id, user_id) <= ($3, $4) and left_at < $5
