-- Who may write to a user directly or make rooms with them: 0 everyone, 1 who is in a room with them, 2 nobody.
alter table users add column contact_by smallint not null default 0 check (contact_by between 0 and 2);
