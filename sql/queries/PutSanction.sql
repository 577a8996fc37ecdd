insert into sanctions (room_id, user_id, kind, rev, reason, until, was_member, by_id, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (room_id, user_id, kind) do update
set rev = excluded.rev, reason = excluded.reason, until = excluded.until, was_member = excluded.was_member,
  by_id = excluded.by_id, created_at = excluded.created_at
