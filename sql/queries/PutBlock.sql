insert into blocks (user_id, blocked_id, created_at)
values ($1, $2, $3)
on conflict do nothing
