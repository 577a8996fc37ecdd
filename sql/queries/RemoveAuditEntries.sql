-- Those from before a time; few at once.
delete from audit_entries
where id in (
  select id
  from audit_entries
  where at < $1
  order by at
  limit $2
)
