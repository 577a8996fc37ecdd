select *
from message_rows
where room_id = $1 and rev > $2
order by rev
limit $3
