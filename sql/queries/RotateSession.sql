-- Of two that trade the same token, one finds it replaced.
update sessions
set token_hash = $3, expires_at = $4, renewed_at = $5, family_key = $6, previous_hash = $2
where id = $1 and token_hash = $2 and revoked_at is null and expires_at > $5
