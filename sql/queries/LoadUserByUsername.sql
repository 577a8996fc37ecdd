select id, username, display_name, email, avatar_url, role, password_hash, status_text, created_at, last_seen_at
from users
where username = $1
