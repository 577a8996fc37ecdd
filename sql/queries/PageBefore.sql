-- The newest messages below a seq.
-- No row: may not read it. A row without a message: there is none.
select p.room_id, p.seq, p.rev, p.author_id, p.client_id, p.type, p.content, p.created_at, p.edited_at, p.deleted_at
from rooms r
left join room_members rm on rm.room_id = r.id and rm.user_id = $2 and rm.left_at is null
left join (
  select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at
  from messages m
  where m.room_id = $1 and m.seq < $3
  order by m.seq desc
  limit $4
) p on true
where r.id = $1 and (r.type = 0 or rm.user_id is not null)
order by p.seq
