delete from message_edits
where room_id = $1 and seq <= $2
