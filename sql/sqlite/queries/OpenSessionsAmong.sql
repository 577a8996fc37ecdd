select id
from sessions
where id in (select value from json_each($1)) and revoked_at is null and expires_at > $2 and created_at > $3
