-- Whether others who are in a room with somebody may know when they were last here.
alter table users add column show_last_seen boolean not null default true;
