-- Times are UTC texts of one width, 2026-01-31T08:15:00.000000Z, so that the order of the texts is the order of the times.
create table users (
  id            text primary key check (id <> ''),
  username      text not null unique check (username <> ''),
  display_name  text not null,
  -- The display name in lower case as the program folds it, so that a search finds the same people on every database.
  display_key   text not null,
  email         text unique check (email <> ''),
  avatar_url    text,
  role          integer not null check (role between 0 and 2),
  password_hash text,
  status_text   text not null,
  created_at    text not null check (length(created_at) = 27),
  last_seen_at  text check (length(last_seen_at) = 27)
) strict, without rowid;

-- Prefixes of display names.
create index users_by_display_key on users (display_key);
