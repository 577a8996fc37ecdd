-- Counted no further than a limit.
select count(*)
from (
  select 1
  from mentions
  where user_id = $1 and room_id = $2 and seq > $3 and in_room
  limit $4
) mentioned
