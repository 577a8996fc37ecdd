-- Whether this database is ours alone, for as long as the session lasts. The number is this schema's own.
select pg_try_advisory_lock(7190365217402246)
