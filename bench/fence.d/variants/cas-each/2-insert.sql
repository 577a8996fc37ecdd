-- takes: each-message
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
