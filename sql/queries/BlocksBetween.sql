select user_id, blocked_id
from blocks
where (user_id = $1 and blocked_id = $2) or (user_id = $2 and blocked_id = $1)
