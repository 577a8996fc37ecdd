-- Words that few messages have: all of them are found by the index on grams, and sorted. Public rooms only where $11 names one.
with found as materialized (
  select e.room_id, e.created_at, e.seq
  from search_grams
  cross join search_entries e on e.number = search_grams.rowid
  where search_grams match (select group_concat(value + 32768, ' ') from json_each($8))
    and e.created_at >= $4 and (e.created_at, e.room_id, e.seq) < ($5, $6, $7) and ($11 is null or e.room_id = $11)
    and not exists (select 1 from json_each($9) p where e.key not like p.value)
    and (
      exists (select 1 from room_members mine where mine.room_id = e.room_id and mine.user_id = $1 and mine.left_at is null)
      or (e.room_id = $11 and exists (select 1 from rooms o where o.id = e.room_id and o.type = 0)
        and not exists (select 1 from sanctions_in_force b where b.room_id = e.room_id and b.user_id = $1 and b.kind = 0))
    )
)
select x.*, r.name as room_name, r.type as room_type
from found e
cross join message_rows x on x.room_id = e.room_id and x.seq = e.seq
cross join rooms r on r.id = e.room_id
where x.deleted_at is null and ($2 is null or x.author_id = $2) and ($3 is null or x.type = $3)
order by e.created_at desc, e.room_id desc, e.seq desc
limit $10
