-- A user who joins, and how many rooms they are in, counted no further than $2.
select u.id as user_id, u.username, u.display_name, u.avatar_url,
  (select count(*) from (select 1 from room_members m where m.user_id = u.id and m.left_at is null limit $2) counted) as rooms
from users u
where u.id = $1
