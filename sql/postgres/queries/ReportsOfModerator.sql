-- Of the rooms that the reader moderates, newest first; not those of what the reader wrote. Of each room no more are read than the page holds.
select p.*, r.name as room_name, m.deleted_at
from room_members mine
cross join lateral (
  select *
  from reports
  where room_id = mine.room_id and state = $2 and id < $3 and author_id <> $1
  order by id desc
  limit $4
) p
left join rooms r on r.id = p.room_id
left join messages m on m.room_id = p.room_id and m.seq = p.seq
where mine.user_id = $1 and mine.left_at is null and mine.role >= 1
order by p.id desc
limit $4
