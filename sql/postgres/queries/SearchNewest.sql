-- Words that many messages have: the newest 5,000 entries of all rooms, read in the order of their time. Of these what matches in rooms that $1 is in.
-- The number stands here so that the plan is made for it.
select x.*, r.name as room_name, r.type as room_type
from (
  select room_id, created_at, seq, key, grams
  from search_entries
  where (created_at, room_id, seq) < ($5, $6, $7)
  order by created_at desc, room_id desc, seq desc
  limit 5000
) e
join room_members mine on mine.room_id = e.room_id and mine.user_id = $1 and mine.left_at is null
join message_rows x on x.room_id = e.room_id and x.seq = e.seq
join rooms r on r.id = e.room_id
where e.created_at >= $4 and e.grams @> $8 and e.key like all ($9)
  and x.deleted_at is null and ($2::text is null or x.author_id = $2) and ($3::smallint is null or x.type = $3)
order by e.created_at desc, e.room_id desc, e.seq desc
limit $10
