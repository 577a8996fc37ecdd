select *
from member_rows
where room_id = $1 and rev > $2
order by rev, user_id
