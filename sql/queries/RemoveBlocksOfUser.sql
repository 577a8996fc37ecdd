delete from blocks
where user_id = $1
