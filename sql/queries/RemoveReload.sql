delete from reloads
where number = $1
