-- Until when somebody may not sign in, and what for.
alter table users add column suspended_until timestamptz;
alter table users add column suspension_reason text check (suspension_reason <> '');
-- Who was the first here, if that makes somebody an administrator: of several who register at once one is.
create table first_users (
  place   smallint primary key check (place = 1),
  user_id text collate "C" not null references users (id)
);
