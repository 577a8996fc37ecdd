-- takes: message-columns
insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::smallint[], $7::text[], $8::timestamptz[])
