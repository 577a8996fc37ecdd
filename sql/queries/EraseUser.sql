-- What stays is the id, and whose it was is nowhere.
update users
set username = $2, display_name = $3, display_key = $4, email = null, avatar_url = null, role = 0, password_hash = null, status_text = '', status_emoji = null,
  status_until = null, about = '', contact_by = $5, suspended_until = null, suspension_reason = null, last_seen_at = null, deleted_at = $6
where id = $1 and deleted_at is null
