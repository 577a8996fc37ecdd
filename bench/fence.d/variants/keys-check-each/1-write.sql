-- takes: each-message
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select id, $2, $3, $4, $5, $6, $7, $8
from rooms
where id = $1 and rev < $3
for share
returning room_id
