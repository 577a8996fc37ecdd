select *
from room_rows
where id = $1
