-- Never backwards: two silos may write behind at once.
update users
set last_seen_at = $2
where id = $1 and (last_seen_at is null or last_seen_at < $2)
