-- Of what people want to be notified. For a room: 0 of all, 1 of what mentions them, 2 of nothing.
alter table room_members add column notification_level integer not null default 0 check (notification_level between 0 and 2);
-- For all rooms: quiet hours on the clock of a time zone, and keywords, one a line.
create table notification_settings (
  user_id    text not null primary key references users (id),
  quiet_from text check (length(quiet_from) = 5),
  quiet_to   text check (length(quiet_to) = 5),
  time_zone  text check (time_zone <> ''),
  keywords   text not null,
  check ((quiet_from is null) = (quiet_to is null) and (quiet_from is null) = (time_zone is null))
) strict, without rowid;
