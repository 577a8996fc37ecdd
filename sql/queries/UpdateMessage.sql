-- What may change of a message.
update messages
set rev = $3, content = $4, edited_at = $5, deleted_at = $6
where room_id = $1 and seq = $2
