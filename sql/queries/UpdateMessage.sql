-- What may change of a message.
update messages
set rev = $3, content = $4, edited_at = $5, deleted_at = $6, mentions = $7, mentions_room = $8, reactions = $9, pinned_at = $10, changed = true
where room_id = $1 and seq = $2
