-- Newest activity first; room and number break ties. Of rooms that the user is still in. Replies of those whom the user has blocked are not unread.
with page as (
  select m.room_id, m.seq, m.thread_activity, f.last_read_seq
  from thread_follows f
  join messages m on m.room_id = f.room_id and m.seq = f.root_seq
  join room_members rm on rm.room_id = f.room_id and rm.user_id = f.user_id and rm.left_at is null
  where f.user_id = $1 and f.following and m.thread_activity is not null and (m.thread_activity, m.room_id, m.seq) < ($2, $3, $4)
  order by m.thread_activity desc, m.room_id desc, m.seq desc
  limit $5
)
select x.*, p.thread_activity,
  (
    select count(*)
    from (
      select 1
      from messages n
      where n.room_id = p.room_id and n.thread_seq = p.seq and n.seq > p.last_read_seq and n.author_id <> $1 and n.deleted_at is null
        and n.author_id not in (select k.blocked_id from blocks k where k.user_id = $1)
      limit $6
    ) unread
  ) as thread_unread,
  (
    select n.seq
    from messages n
    where n.room_id = p.room_id and n.thread_seq = p.seq and n.deleted_at is null
    order by n.seq desc
    limit 1
  ) as newest_reply
from page p
join message_rows x on x.room_id = p.room_id and x.seq = p.seq
order by p.thread_activity desc, p.room_id desc, p.seq desc
