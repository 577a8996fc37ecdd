-- Whichever key is taken, nothing happens; ConflictingUsers then tells which.
insert into users (id, username, display_name, display_key, email, avatar_url, role, password_hash, status_text, created_at, last_seen_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict do nothing
