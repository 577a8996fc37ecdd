-- Open ones, of the rooms that the reader moderates, as far as a limit.
select count(*)
from (
  select 1
  from room_members mine
  cross join reports p on p.room_id = mine.room_id
  where mine.user_id = $1 and mine.left_at is null and mine.role >= 1 and p.state = 0 and p.author_id <> $1
  limit $2
) waiting
