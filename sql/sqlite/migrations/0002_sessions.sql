create table sessions (
  id         text primary key check (id <> ''),
  user_id    text not null references users (id),
  token_hash text not null check (token_hash <> ''),
  created_at text not null check (length(created_at) = 27),
  renewed_at text not null check (renewed_at >= created_at),
  expires_at text not null check (length(expires_at) = 27),
  revoked_at text check (length(revoked_at) = 27)
) strict, without rowid;

-- A user's sessions.
create index sessions_of_user on sessions (user_id);
