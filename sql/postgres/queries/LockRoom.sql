-- Waits for messages being written, so that AdvanceRoom sees them: it is a statement of its own because each has its own snapshot.
select id from rooms where id = $1 for no key update
