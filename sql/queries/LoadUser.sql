select id, username, display_name, email, avatar_url, role, password_hash, status_text, status_emoji, status, status_until, about, contact_by, suspended_until, suspension_reason, deleted_at, created_at, last_seen_at, show_last_seen
from users
where id = $1
