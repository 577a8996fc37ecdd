-- The write transaction is the lock already.
select id from rooms where id = $1
