-- All that tells which rooms have a word in their names is in the index: it was looked up in the table for each room there is.
drop index rooms_by_name;
create index rooms_by_name on rooms (name_key, id, type, archived_at) where archived_at is null and type not in (2, 3);
