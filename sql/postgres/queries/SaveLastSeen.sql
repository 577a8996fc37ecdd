-- Never backwards: two silos may write behind at once. Nor of who was deleted meanwhile.
update users u
set last_seen_at = s.at
from json_to_recordset($1) as s ("user" text, at timestamptz)
where u.id = s."user" and (u.last_seen_at is null or u.last_seen_at < s.at) and u.deleted_at is null
