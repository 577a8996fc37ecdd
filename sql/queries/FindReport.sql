-- One, and whether the reader moderates its room.
select p.*, r.name as room_name, m.deleted_at, coalesce(mine.role >= 1, false) as moderates
from reports p
left join rooms r on r.id = p.room_id
left join messages m on m.room_id = p.room_id and m.seq = p.seq
left join room_members mine on mine.room_id = p.room_id and mine.user_id = $2 and mine.left_at is null
where p.id = $1
