-- What people change themselves; the rest may have been changed by others since it was read.
update users
set username = $2, display_name = $3, display_key = $4, avatar_url = $5, status_text = $6, contact_by = $7, about = $8, status = $9, status_emoji = $10,
  status_until = $11, show_last_seen = $12
where id = $1
