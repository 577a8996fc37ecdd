update users
set role = 2
where id = $1 and exists (select 1 from first_users where place = 1 and user_id = $1)
