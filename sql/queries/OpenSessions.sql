select id, created_at, renewed_at, expires_at
from sessions
where user_id = $1 and revoked_at is null and expires_at > $2
order by created_at, id
limit $3
