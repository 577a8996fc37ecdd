-- Ids compare byte by byte: they are ASCII, and every database then agrees on their order.
create table users (
  id            text collate "C" primary key check (id <> ''),
  username      text collate "C" not null unique check (username <> ''),
  display_name  text not null,
  -- The display name in lower case as the program folds it, so that a search finds the same people on every database.
  display_key   text collate "C" not null,
  email         text collate "C" unique check (email <> ''),
  avatar_url    text,
  role          smallint not null check (role between 0 and 2),
  password_hash text,
  status_text   text not null,
  created_at    timestamptz not null,
  last_seen_at  timestamptz
) with (fillfactor = 90); -- last_seen_at is written often: room in the page keeps those updates out of the indexes.

-- Prefixes of display names.
create index users_by_display_key on users (display_key);
