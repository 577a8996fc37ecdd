select exists (
  select 1
  from room_members
  where user_id = $1 and left_at is null and role >= 1
) as moderates
