update sessions
set device = $2, network = $3
where id = $1
