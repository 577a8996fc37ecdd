-- By members only. What is there when somebody begins to follow counts as read.
insert into thread_follows (user_id, room_id, root_seq, following, last_read_seq)
select rm.user_id, m.room_id, m.seq, $4, coalesce((select max(n.seq) from messages n where n.room_id = m.room_id and n.thread_seq = m.seq), m.seq)
from messages m
join room_members rm on rm.room_id = m.room_id and rm.user_id = $1 and rm.left_at is null
where m.room_id = $2 and m.seq = $3 and m.thread_seq is null
on conflict (user_id, room_id, root_seq) do update set following = excluded.following
