insert into notification_settings (user_id, quiet_from, quiet_to, time_zone, keywords)
values ($1, $2, $3, $4, $5)
on conflict (user_id) do update
set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, time_zone = excluded.time_zone, keywords = excluded.keywords
