-- Those that ended before a time, of a stretch of the table.
delete from sessions
where id > $1 and id <= $2 and (expires_at < $3 or revoked_at < $3)
