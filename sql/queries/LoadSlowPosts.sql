-- Of who left, too.
select user_id, slow_post_at
from room_members
where room_id = $1 and slow_post_at is not null
