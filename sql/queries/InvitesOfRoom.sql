select *
from invites
where room_id = $1 and expires_at > $2
