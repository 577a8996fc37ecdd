insert into reloads (kind, key)
values ($1, $2)
