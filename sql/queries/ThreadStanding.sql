-- A thread's root, by the root's own number or that of a reply, and how its reader stands to it. Unread: where it is followed, no further than a limit, and without
-- replies of those whom the reader has blocked.
select m.*, coalesce(f.following, false) as following, coalesce(f.last_read_seq, 0) as thread_read_seq,
  case when f.following then (
    select count(*)
    from (
      select 1
      from messages n
      where n.room_id = m.room_id and n.thread_seq = m.seq and n.seq > f.last_read_seq and n.author_id <> $2 and n.deleted_at is null
        and n.author_id not in (select k.blocked_id from blocks k where k.user_id = $2)
      limit $4
    ) unread
  ) else 0 end as thread_unread,
  coalesce((select n.seq from messages n where n.room_id = m.room_id and n.thread_seq = m.seq order by n.seq desc limit 1), 0) as newest_reply
from rooms r
join messages a on a.room_id = r.id and a.seq = $3
join message_rows m on m.room_id = r.id and m.seq = coalesce(a.thread_seq, a.seq)
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
left join thread_follows f on f.user_id = $2 and f.room_id = r.id and f.root_seq = m.seq
where r.id = $1 and (rm.user_id is not null or (
  r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = r.id and b.user_id = $2 and b.kind = 0)
))
