insert into invites (code, room_id, invitee_id, created_by, created_at, expires_at, max_uses, uses)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (code) do update
set uses = excluded.uses
