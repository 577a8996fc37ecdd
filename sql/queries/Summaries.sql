-- Newest activity first; the id breaks ties. Only rooms of the page are read whole and counted.
with page as (
  select m.room_id, m.role, m.last_read_seq
  from room_members m
  join rooms r on r.id = m.room_id
  where m.user_id = $1 and m.left_at is null and r.archived_at is null and (r.type = $2 or $2 is null) and (r.activity, r.id) < ($3, $4)
  order by r.activity desc, r.id desc
  limit $5
)
select r.*, x.*, p.role, p.last_read_seq,
  (select count(*) from messages n where n.room_id = r.id and n.seq > p.last_read_seq and n.author_id <> $1 and n.deleted_at is null) as unread
from page p
join room_rows r on r.id = p.room_id
left join message_rows x on x.room_id = r.id and x.seq = r.last_seq
order by r.activity desc, r.id desc
