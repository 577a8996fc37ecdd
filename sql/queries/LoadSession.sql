select id, user_id, token_hash, created_at, expires_at, revoked_at, renewed_at, family_key, previous_hash, device, network
from sessions
where id = $1
