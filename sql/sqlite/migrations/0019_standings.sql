-- Until when somebody may not sign in, and what for.
alter table users add column suspended_until text check (length(suspended_until) = 27);
alter table users add column suspension_reason text check (suspension_reason <> '');
-- Who was the first here, if that makes somebody an administrator: of several who register at once one is.
create table first_users (
  place   integer primary key check (place = 1),
  user_id text not null references users (id)
) strict;
