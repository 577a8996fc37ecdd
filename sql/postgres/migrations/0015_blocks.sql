-- Of whom a user does not want to hear.
create table blocks (
  user_id    text collate "C" not null references users (id),
  blocked_id text collate "C" not null references users (id),
  created_at timestamptz not null,
  primary key (user_id, blocked_id),
  check (user_id <> blocked_id)
);
