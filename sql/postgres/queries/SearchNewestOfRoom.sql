-- The same among the newest 5,000 entries of one room, which $1 is in, or which is public and $1 not banned from.
select x.*, r.name as room_name, r.type as room_type
from (
  select room_id, created_at, seq, key, grams
  from search_entries
  where room_id = $11 and created_at >= $4 and created_at <= $5 and (created_at, room_id, seq) < ($5, $6, $7)
  order by created_at desc, seq desc
  limit 5000
) e
join message_rows x on x.room_id = e.room_id and x.seq = e.seq
join rooms r on r.id = e.room_id
left join room_members mine on mine.room_id = e.room_id and mine.user_id = $1 and mine.left_at is null
where e.grams @> $8 and e.key like all ($9) and (mine.user_id is not null or (
    r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = r.id and b.user_id = $1 and b.kind = 0)
  ))
  and x.deleted_at is null and ($2::text is null or x.author_id = $2) and ($3::smallint is null or x.type = $3)
order by e.created_at desc, e.seq desc
limit $10
