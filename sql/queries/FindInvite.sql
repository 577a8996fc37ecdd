-- One for another person is none.
select i.code, i.room_id, i.invitee_id, i.created_at, i.expires_at, r.name as room_name, r.image_url, r.member_count, r.archived_at, u.id as user_id, u.username,
  u.display_name, u.avatar_url
from invites i
join rooms r on r.id = i.room_id
join users u on u.id = i.created_by
where i.code = $2 and i.expires_at > $3 and (i.invitee_id is null or i.invitee_id = $1)
