-- Before memberships of a stretch of the table are removed: who was away since before they ended has to load the room anew.
update rooms
set forgotten_rev = e.rev
from (
  select room_id, max(rev) as rev
  from room_members
  where (room_id, user_id) > ($1, $2) and (room_id, user_id) <= ($3, $4) and left_at < $5
  group by room_id
) e
where rooms.id = e.room_id and rooms.forgotten_rev < e.rev
