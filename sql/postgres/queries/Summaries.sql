-- Newest activity first: the time of the last message, or of the making where there is none; the id breaks ties.
-- The last message is one step into the primary key per conversation, and only conversations of the page are counted.
with page as (
  select r.id, r.type, r.name, r.description, r.image_url, r.created_by, r.created_at, r.archived_at, r.member_count, r.rev, m.role, m.last_read_seq, coalesce(l.seq, 0) as last_seq,
    coalesce(l.created_at, r.created_at) as active_at
  from room_members m
  join rooms r on r.id = m.room_id
  left join lateral (select x.seq, x.created_at from messages x where x.room_id = r.id order by x.seq desc limit 1) l on true
  where m.user_id = $1 and m.left_at is null and r.archived_at is null and ($2::smallint is null or r.type = $2)
    and (coalesce(l.created_at, r.created_at), r.id) < ($3, $4)
  order by active_at desc, r.id desc
  limit $5
)
select p.id, p.type, p.name, p.description, p.image_url, p.created_by, p.created_at, p.archived_at, p.member_count, p.last_seq,
  greatest(p.rev, (select max(n.rev) from messages n where n.room_id = p.id)) as last_rev,
  p.role, p.last_read_seq,
  (select count(*) from messages n where n.room_id = p.id and n.seq > p.last_read_seq and n.author_id <> $1 and n.deleted_at is null) as unread,
  p.active_at,
  p.id, x.seq, x.rev, x.author_id, x.client_id, x.type, x.content, x.created_at, x.edited_at, x.deleted_at
from page p
left join messages x on x.room_id = p.id and x.seq = p.last_seq
order by p.active_at desc, p.id desc
