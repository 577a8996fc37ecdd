-- At most ten a room, whose membership is fixed.
select *
from member_rows
where room_id in (select value from json_each($1)) and left_at is null
order by room_id, joined_at, user_id
