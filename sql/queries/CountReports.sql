-- Open ones, of all rooms, as far as a limit.
select count(*)
from (
  select 1
  from reports
  where state = 0 and author_id <> $1
  limit $2
) waiting
