-- Newest activity first: the time of the last message, or of the making where there is none; the id breaks ties.
-- The last message is one step into the primary key per conversation, and only conversations of the page are counted.
with mine as (
  select r.id, r.type, r.name, r.description, r.image_url, r.created_by, r.created_at, r.archived_at, r.member_count, r.rev, m.role, m.last_read_seq,
    coalesce((select max(l.seq) from messages l where l.room_id = r.id), 0) as last_seq
  from room_members m
  join rooms r on r.id = m.room_id
  where m.user_id = $1 and m.left_at is null and r.archived_at is null and ($2 is null or r.type = $2)
), p as (
  select mine.id, mine.type, mine.name, mine.description, mine.image_url, mine.created_by, mine.created_at, mine.archived_at,
    mine.member_count, mine.rev, mine.role, mine.last_read_seq, mine.last_seq, coalesce(l.created_at, mine.created_at) as active_at
  from mine
  left join messages l on l.room_id = mine.id and l.seq = mine.last_seq
  where (coalesce(l.created_at, mine.created_at), mine.id) < ($3, $4)
  order by active_at desc, mine.id desc
  limit $5
)
select p.id, p.type, p.name, p.description, p.image_url, p.created_by, p.created_at, p.archived_at, p.member_count, p.last_seq,
  max(p.rev, coalesce((select max(n.rev) from messages n where n.room_id = p.id), 0)) as last_rev,
  p.role, p.last_read_seq,
  (select count(*) from messages n where n.room_id = p.id and n.seq > p.last_read_seq and n.author_id <> $1 and n.deleted_at is null) as unread,
  p.active_at,
  p.id, x.seq, x.rev, x.author_id, x.client_id, x.type, x.content, x.created_at, x.edited_at, x.deleted_at
from p
left join messages x on x.room_id = p.id and x.seq = p.last_seq
order by p.active_at desc, p.id desc
