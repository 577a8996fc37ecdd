-- Words that few messages have: all of them are found by the index on grams, and sorted. Public rooms only where $11 names one.
with found as materialized (
  select room_id, created_at, seq
  from search_entries
  where grams @> $8 and key like all ($9)
)
select x.*, r.name as room_name, r.type as room_type
from (
  -- "offset 0" keeps this order and what is behind it apart: messages are looked up from the newest on until the page is full.
  select e.room_id, e.created_at, e.seq
  from found e
  where e.created_at >= $4 and (e.created_at, e.room_id, e.seq) < ($5, $6, $7) and ($11::text is null or e.room_id = $11)
    and (
      exists (select 1 from room_members mine where mine.room_id = e.room_id and mine.user_id = $1 and mine.left_at is null)
      or (e.room_id = $11 and exists (select 1 from rooms o where o.id = e.room_id and o.type = 0)
        and not exists (select 1 from sanctions_in_force b where b.room_id = e.room_id and b.user_id = $1 and b.kind = 0))
    )
  order by e.created_at desc, e.room_id desc, e.seq desc
  offset 0
) e
join message_rows x on x.room_id = e.room_id and x.seq = e.seq
join rooms r on r.id = e.room_id
where x.deleted_at is null and ($2::text is null or x.author_id = $2) and ($3::smallint is null or x.type = $3)
order by e.created_at desc, e.room_id desc, e.seq desc
limit $10
