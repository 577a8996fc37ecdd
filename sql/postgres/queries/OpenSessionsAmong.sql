select id
from sessions
where id = any ($1) and revoked_at is null and expires_at > $2 and created_at > $3
