-- One migrator at a time; the number is this schema's own and is let go with the transaction.
select pg_advisory_xact_lock(7190365217402245)
