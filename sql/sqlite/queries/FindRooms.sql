-- By name; the index on it is read in order until the page is full. Private rooms show to their members only.
with p as (
  select r.id, r.type, r.name, r.description, r.image_url, r.created_by, r.created_at, r.archived_at, r.member_count, r.rev, r.name_key, m.role, coalesce(m.last_read_seq, 0) as last_read_seq,
    coalesce((select max(l.seq) from messages l where l.room_id = r.id), 0) as last_seq
  from rooms r
  left join room_members m on m.room_id = r.id and m.user_id = $1 and m.left_at is null
  where r.archived_at is null and r.type not in (2, 3) and (r.type = 0 or m.user_id is not null)
    and r.name_key like $2 escape '\' and (r.name_key, r.id) > ($3, $4)
  order by r.name_key, r.id
  limit $5
)
select p.id, p.type, p.name, p.description, p.image_url, p.created_by, p.created_at, p.archived_at, p.member_count, p.last_seq,
  max(p.rev, coalesce((select max(n.rev) from messages n where n.room_id = p.id), 0)) as last_rev,
  p.role, p.last_read_seq,
  case when p.role is null then 0 else (select count(*) from messages n where n.room_id = p.id and n.seq > p.last_read_seq and n.author_id <> $1 and n.deleted_at is null) end as unread,
  p.name_key,
  p.id, x.seq, x.rev, x.author_id, x.client_id, x.type, x.content, x.created_at, x.edited_at, x.deleted_at
from p
left join messages x on x.room_id = p.id and x.seq = p.last_seq
order by p.name_key, p.id
