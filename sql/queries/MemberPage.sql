-- In the order of the changes that made them members, which the room numbers; those of one change by id. A row without a user tells the total of a
-- page that is empty.
select r.member_count, p.*
from rooms r
left join (
  select m.*
  from member_rows m
  where m.room_id = $1 and m.left_at is null and (m.rev, m.user_id) > ($2, $3)
  order by m.rev, m.user_id
  limit $4
) p on true
where r.id = $1
order by p.rev, p.user_id
