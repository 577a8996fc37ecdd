select count(*)
from messages
where room_id = $1 and seq > $3 and seq <= $4 and author_id <> $2 and deleted_at is null
