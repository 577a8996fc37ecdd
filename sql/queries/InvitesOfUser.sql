select i.code, i.invitee_id, i.created_at, i.expires_at, r.name as room_name, r.image_url, r.member_count, u.id as user_id, u.username, u.display_name, u.avatar_url
from invites i
join rooms r on r.id = i.room_id
join users u on u.id = i.created_by
where i.invitee_id = $1 and i.expires_at > $2 and r.archived_at is null
  and not exists (select 1 from room_members m where m.room_id = i.room_id and m.user_id = $1 and m.left_at is null)
  and not exists (select 1 from sanctions_in_force b where b.room_id = i.room_id and b.user_id = $1 and b.kind = 0)
order by i.created_at desc
limit $3
