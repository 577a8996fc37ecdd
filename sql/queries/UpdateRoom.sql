-- What may change of a room; its counters are the fence's.
update rooms
set name = $2, name_key = $3, description = $4, image_url = $5, max_members = $6, post_by = $7, archived_at = $8,
  slow_mode_seconds = $9
where id = $1
