-- Nobody writes to who is deleted, as if they had blocked everybody.
select user_id, blocked_id
from blocks
where (user_id = $1 and blocked_id = $2) or (user_id = $2 and blocked_id = $1)
union
select id, case id when $1 then $2 else $1 end
from users
where (id = $1 or id = $2) and deleted_at is not null
