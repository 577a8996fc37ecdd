-- As with PostgreSQL, where a column that each message changes must be in no index. Open rooms for support are few enough
-- to be sorted.
drop index rooms_for_support;
create index rooms_for_support on rooms (id) where type = 4 and archived_at is null;
