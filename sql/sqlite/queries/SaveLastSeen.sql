-- Never backwards: two silos may write behind at once. Nor of who was deleted meanwhile.
update users
set last_seen_at = s.value ->> 'at'
from json_each($1) s
where users.id = s.value ->> 'user' and (last_seen_at is null or last_seen_at < s.value ->> 'at') and deleted_at is null
