-- The newest first.
select blocked_id
from blocks
where user_id = $1
order by created_at desc, blocked_id
