-- At most ten a conversation, whose membership is fixed.
select m.room_id, u.id, u.username, u.display_name, u.avatar_url
from room_members m
join users u on u.id = m.user_id
where m.room_id in (select value from json_each($1)) and m.left_at is null
order by m.room_id, m.joined_at, m.user_id
