-- The same for words that few rooms have: all of them are found by the index on words, where there is one, and sorted.
with found as materialized (
  select id, type, name_key
  from rooms
  where archived_at is null and type not in (2, 3) and name_key like $2 escape '\'
), page as (
  select r.id, r.name_key, m.role, m.notification_level, coalesce(m.last_read_seq, 0) as last_read_seq
  from found r
  left join room_members m on m.room_id = r.id and m.user_id = $1 and m.left_at is null
  where (m.user_id is not null or (
    r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = r.id and b.user_id = $1 and b.kind = 0)
  )) and (r.name_key, r.id) > ($3, $4)
  order by r.name_key, r.id
  limit $5
)
select r.*, x.*, p.role, p.notification_level, p.last_read_seq, s.user_id is not null as is_muted, s.until as muted_until, s.reason as mute_reason,
  case when p.role is null then 0 else (
    select count(*)
    from (
      select 1
      from messages n
      where n.room_id = p.id and n.seq > p.last_read_seq and n.seq <= p.last_read_seq + $7 and n.in_room
        and n.author_id <> $1 and n.deleted_at is null and n.author_id not in (select k.blocked_id from blocks k where k.user_id = $1)
      limit $6
    ) unread
  ) end as unread,
  case when p.role is null then 0 else (
    select count(*)
    from (
      select 1
      from mentions e
      where e.user_id = $1 and e.room_id = p.id and e.seq > p.last_read_seq and e.in_room and (
        not exists (select 1 from blocks k where k.user_id = $1)
        or (select n.author_id from messages n where n.room_id = e.room_id and n.seq = e.seq) not in (select k.blocked_id from blocks k where k.user_id = $1)
      )
      limit $6
    ) mentioned
  ) end as mention_count
from page p
join room_rows r on r.id = p.id
left join sanctions_in_force s on s.room_id = p.id and s.user_id = $1 and s.kind = 1
left join message_rows x on x.room_id = r.id and x.seq = r.last_shown_seq
order by p.name_key, p.id
