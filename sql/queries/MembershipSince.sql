-- A row without a user: nobody came or went.
select r.forgotten_rev, m.*
from rooms r
left join (
  select *
  from member_rows
  where room_id = $1 and rev > $2
  order by rev, user_id
  limit $3
) m on true
where r.id = $1
order by m.rev, m.user_id
