-- Of the rooms that the reader moderates, newest first; not those of what the reader wrote.
select p.*, r.name as room_name, m.deleted_at
from room_members mine
cross join reports p on p.room_id = mine.room_id
left join rooms r on r.id = p.room_id
left join messages m on m.room_id = p.room_id and m.seq = p.seq
where mine.user_id = $1 and mine.left_at is null and mine.role >= 1 and p.state = $2 and p.id < $3 and p.author_id <> $1
order by p.id desc
limit $4
