insert into reactions (room_id, seq, emoji, user_id, rev)
values ($1, $2, $3, $4, $5)
on conflict do nothing
