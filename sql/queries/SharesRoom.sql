-- Whether two users are in a room together.
select exists (
  select 1
  from room_members a
  join room_members b on b.room_id = a.room_id and b.user_id = $2 and b.left_at is null
  where a.user_id = $1 and a.left_at is null
) as shares
