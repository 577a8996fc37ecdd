-- Newest activity first; the id breaks ties. $8: those that are archived, or those that are not. Only rooms of the page are read whole, and counted no further than two limits: $6 unread messages,
-- among $7 that follow the cursor. What comes from those whom the user has blocked does not count.
with page as (
  select m.room_id, m.role, m.notification_level, m.last_read_seq
  from room_members m
  join rooms r on r.id = m.room_id
  where m.user_id = $1 and m.left_at is null and (r.archived_at is not null) = $8 and (r.type = $2 or $2 is null) and (r.activity, r.id) < ($3, $4)
  order by r.activity desc, r.id desc
  limit $5
)
select r.*, x.*, p.role, p.notification_level, p.last_read_seq, s.user_id is not null as is_muted, s.until as muted_until, s.reason as mute_reason,
  (
    select count(*)
    from (
      select 1
      from messages n
      where n.room_id = r.id and n.seq > p.last_read_seq and n.seq <= p.last_read_seq + $7 and n.in_room
        and n.author_id <> $1 and n.deleted_at is null and n.author_id not in (select k.blocked_id from blocks k where k.user_id = $1)
      limit $6
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
      limit $6
    ) mentioned
  ) as mention_count
from page p
join room_rows r on r.id = p.room_id
left join sanctions_in_force s on s.room_id = p.room_id and s.user_id = $1 and s.kind = 1
left join message_rows x on x.room_id = r.id and x.seq = r.last_shown_seq
order by r.activity desc, r.id desc
