-- Those that were ended at that moment; the kind is that of sessions.
insert into reloads (kind, key)
select 1, id
from sessions
where user_id = $1 and revoked_at = $2
