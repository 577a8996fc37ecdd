-- Whether each of $2 lets $1 write to them, and has not blocked them, and how many rooms they are in, counted no further than $3.
select u.id as user_id,
  (select count(*) from (select 1 from room_members m where m.user_id = u.id and m.left_at is null limit $3) counted) as rooms,
  u.id = $1 or (not exists (select 1 from blocks k where k.user_id = u.id and k.blocked_id = $1) and (u.contact_by = 0 or (u.contact_by = 1 and exists (
    select 1
    from room_members theirs
    join room_members mine on mine.room_id = theirs.room_id and mine.user_id = $1 and mine.left_at is null
    where theirs.user_id = u.id and theirs.left_at is null
  )))) as is_open
from users u
where u.id = any ($2)
