update rooms set rev = greatest(rev, (select max(m.rev) from messages m where m.room_id = $1)) + 1 where id = $1
