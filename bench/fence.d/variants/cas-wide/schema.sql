-- like: today
-- The room's row is its head. Free space in the page keeps its updates out of the indexes.
alter table rooms add last_seq bigint not null default 0;
alter table rooms set (fillfactor = 50);
