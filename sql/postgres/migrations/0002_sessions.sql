create table sessions (
  id         text collate "C" primary key check (id <> ''),
  user_id    text collate "C" not null references users (id),
  token_hash text collate "C" not null check (token_hash <> ''),
  created_at timestamptz not null,
  renewed_at timestamptz not null check (renewed_at >= created_at),
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- A user's sessions.
create index sessions_of_user on sessions (user_id);
