-- Direct rooms, whose ids begin with d, stay as they are.
select u.id
from users u
where u.deleted_at is not null and exists (
  select 1 from room_members m where m.user_id = u.id and m.left_at is null and m.room_id >= 'r'
)
limit $1
