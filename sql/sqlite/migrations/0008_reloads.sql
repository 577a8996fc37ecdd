-- Grains whose rows a command changed beside them: a silo tells each to read its row anew, and then removes it from here.
create table reloads (
  number integer primary key autoincrement,
  -- 0 user, 1 session.
  kind   integer not null check (kind between 0 and 1),
  key    text not null check (key <> '')
) strict;
