-- At most ten a room, whose membership is fixed.
select *
from member_rows
where room_id = any ($1) and left_at is null
order by room_id, joined_at, user_id
