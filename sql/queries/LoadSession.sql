select id, user_id, token_hash, created_at, expires_at, revoked_at
from sessions
where id = $1
