-- All that tells which rooms come next by name is in the index: the type was looked up in the table for each of them.
drop index rooms_by_name;
create index rooms_by_name on rooms (name_key, id) include (type) where archived_at is null and type not in (2, 3);
