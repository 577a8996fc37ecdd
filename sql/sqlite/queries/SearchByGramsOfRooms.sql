-- The same for who is in few of the rooms: their grams, $11, keep the rest out before anything is read.
with found as materialized (
  select e.room_id, e.created_at, e.seq
  from search_grams
  cross join search_entries e on e.number = search_grams.rowid
  where search_grams match (
    select coalesce((select '(' || group_concat(value + 32768, ' ') || ') AND ' from json_each($8)), '')
      || '(' || (select group_concat(value + 32768, ' OR ') from json_each($11)) || ')'
  )
    and e.created_at >= $4 and (e.created_at, e.room_id, e.seq) < ($5, $6, $7)
    and not exists (select 1 from json_each($9) p where e.key not like p.value)
    and exists (select 1 from room_members mine where mine.room_id = e.room_id and mine.user_id = $1 and mine.left_at is null)
)
select x.*, r.name as room_name, r.type as room_type
from found e
cross join message_rows x on x.room_id = e.room_id and x.seq = e.seq
cross join rooms r on r.id = e.room_id
where x.deleted_at is null and ($2 is null or x.author_id = $2) and ($3 is null or x.type = $3)
order by e.created_at desc, e.room_id desc, e.seq desc
limit $10
