select *
from sanctions
where room_id = $1
