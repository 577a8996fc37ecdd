insert into sessions (id, user_id, token_hash, created_at, renewed_at, expires_at, revoked_at, family_key)
values ($1, $2, $3, $4, $4, $5, $6, $7)
