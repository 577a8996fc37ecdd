-- All rooms for support, for who answers there: newest activity first, those that the user is in and those that they are not. Unread: see Summaries.
with page as (
  select r.id as room_id, m.role, m.notification_level, coalesce(m.last_read_seq, 0) as last_read_seq
  from rooms r
  left join room_members m on m.room_id = r.id and m.user_id = $1 and m.left_at is null
  where r.type = 4 and r.archived_at is null and (r.activity, r.id) < ($2, $3)
  order by r.activity desc, r.id desc
  limit $4
)
select r.*, x.*, p.role, p.notification_level, p.last_read_seq, s.user_id is not null as is_muted, s.until as muted_until, s.reason as mute_reason,
  (
    select count(*)
    from (
      select 1
      from messages n
      where n.room_id = r.id and n.seq > p.last_read_seq and n.seq <= p.last_read_seq + $6 and n.in_room
        and n.author_id <> $1 and n.deleted_at is null and n.author_id not in (select k.blocked_id from blocks k where k.user_id = $1)
      limit $5
    ) unread
  ) as unread,
  (
    select count(*)
    from (
      select 1
      from mentions e
      where e.user_id = $1 and e.room_id = r.id and e.seq > p.last_read_seq and e.in_room and (
        not exists (select 1 from blocks k where k.user_id = $1)
        or (select n.author_id from messages n where n.room_id = e.room_id and n.seq = e.seq) not in (select k.blocked_id from blocks k where k.user_id = $1)
      )
      limit $5
    ) mentioned
  ) as mention_count
from page p
join room_rows r on r.id = p.room_id
left join sanctions_in_force s on s.room_id = p.room_id and s.user_id = $1 and s.kind = 1
left join message_rows x on x.room_id = r.id and x.seq = r.last_shown_seq
order by r.activity desc, r.id desc
