select id
from sessions
where user_id = $1 and revoked_at = $2
