-- Of one user, those that are open but one.
update sessions
set revoked_at = $2
where user_id = $1 and id <> $3 and revoked_at is null and expires_at > $2
