-- Since when a user is nobody any more: nothing else of the row says who it was.
alter table users add column deleted_at timestamptz;
create index users_deleted on users (id) where deleted_at is not null;
-- Whether there is another.
create index users_who_are_admins on users (id) where role = 2;
