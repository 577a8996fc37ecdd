-- By members only, never backwards, and not beyond the room's newest message.
insert into thread_follows (user_id, room_id, root_seq, following, last_read_seq)
select rm.user_id, m.room_id, m.seq, false, least($4, r.last_seq)
from messages m
join rooms r on r.id = m.room_id
join room_members rm on rm.room_id = m.room_id and rm.user_id = $1 and rm.left_at is null
where m.room_id = $2 and m.seq = $3 and m.thread_seq is null
on conflict (user_id, room_id, root_seq) do update set last_read_seq = greatest(thread_follows.last_read_seq, excluded.last_read_seq)
