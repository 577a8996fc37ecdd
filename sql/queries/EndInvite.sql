delete from invites
where code = $1
