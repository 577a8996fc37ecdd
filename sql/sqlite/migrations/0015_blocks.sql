-- Of whom a user does not want to hear.
create table blocks (
  user_id    text not null references users (id),
  blocked_id text not null references users (id),
  created_at text not null check (length(created_at) = 27),
  primary key (user_id, blocked_id),
  check (user_id <> blocked_id)
) strict, without rowid;
