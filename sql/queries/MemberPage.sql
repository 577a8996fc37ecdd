-- A row without a user tells the total of a page that is empty.
select r.member_count, p.id, p.username, p.display_name, p.avatar_url, p.role, p.joined_at
from rooms r
left join (
  select u.id, u.username, u.display_name, u.avatar_url, m.role, m.joined_at
  from room_members m
  join users u on u.id = m.user_id
  where m.room_id = $1 and m.left_at is null and (m.joined_at, m.user_id) > ($2, $3)
  order by m.joined_at, m.user_id
  limit $4
) p on true
where r.id = $1
order by p.joined_at, p.id
