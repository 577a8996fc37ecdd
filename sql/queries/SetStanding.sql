update users
set role = $2, suspended_until = $3, suspension_reason = $4
where id = $1
