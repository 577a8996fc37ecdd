-- Newest first. Each change of a room puts one.
select *
from sanctions_in_force
where room_id = $1 and kind = $2 and rev < $3
order by rev desc
limit $4
