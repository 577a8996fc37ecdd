-- Temporary rooms that nobody was in since a time.
select r.id
from rooms r
where r.temporary and r.member_count = 0 and not exists (
  select 1 from room_members m where m.room_id = r.id and (m.left_at is null or m.left_at >= $1)
)
limit $2
