-- The next messages of rooms that have no entry yet, at most $2 a room, and the number up to which they are all of them. A row without a message:
-- those are deleted.
select r.id as room_id, r.last_seq, least(coalesce(p.seq, 0) + $2, r.last_seq) as through, m.seq, m.author_id, m.type, m.content, m.created_at
from rooms r
left join search_progress p on p.room_id = r.id
left join messages m on m.room_id = r.id and m.seq > coalesce(p.seq, 0) and m.seq <= coalesce(p.seq, 0) + $2 and m.deleted_at is null
where r.id = any ($1) and r.last_seq > coalesce(p.seq, 0)
order by r.id, m.seq
