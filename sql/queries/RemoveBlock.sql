delete from blocks
where user_id = $1 and blocked_id = $2
