-- Those that ended before a time; few at once.
delete from invites
where code in (
  select code
  from invites
  where expires_at < $1
  limit $2
)
