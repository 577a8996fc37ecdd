-- Whether others who are in a room with somebody may know when they were last here.
alter table users add column show_last_seen integer not null default 1 check (show_last_seen in (0, 1));
