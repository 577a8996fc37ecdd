-- Whoever reports a message again is answered with what they said first.
insert into reports (room_id, seq, author_id, content, sent_at, reporter_id, reason, created_at, state)
values ($1, $2, $3, $4, $5, $6, $7, $8, 0)
on conflict (room_id, seq, reporter_id) do update
set reason = reports.reason
returning id, room_id, seq, reason, created_at, state
