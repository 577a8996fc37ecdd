-- Counted no further than a limit.
select count(*)
from (
  select 1
  from messages
  where room_id = $1 and seq > $3 and seq <= $4 and in_room and author_id <> $2 and deleted_at is null
  limit $5
) unread
