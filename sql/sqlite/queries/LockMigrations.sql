-- The write transaction is the lock already.
select 1
