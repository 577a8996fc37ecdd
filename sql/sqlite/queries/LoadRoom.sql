select r.id, r.type, r.name, r.description, r.image_url, r.created_by, r.created_at, r.archived_at, r.rev,
  coalesce((select max(m.seq) from messages m where m.room_id = r.id), 0) as last_seq,
  max(r.rev, coalesce((select max(m.rev) from messages m where m.room_id = r.id), 0)) as last_rev
from rooms r
where r.id = $1
