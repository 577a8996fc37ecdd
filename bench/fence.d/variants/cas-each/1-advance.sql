-- takes: each-room
update rooms
set rev = case when rev = $2 then $3 end, last_seq = $4
where id = $1
