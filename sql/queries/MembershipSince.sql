select u.id, u.username, u.display_name, u.avatar_url, m.role, m.joined_at, m.left_at is null as is_member, m.rev
from room_members m
join users u on u.id = m.user_id
where m.room_id = $1 and m.rev > $2
order by m.rev, m.user_id
