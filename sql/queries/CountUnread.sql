-- Counted no further than a limit, without what comes from those whom the user has blocked.
select count(*)
from (
  select 1
  from messages
  where room_id = $1 and seq > $3 and seq <= $4 and in_room and author_id <> $2 and deleted_at is null
    and author_id not in (select k.blocked_id from blocks k where k.user_id = $2)
  limit $5
) unread
