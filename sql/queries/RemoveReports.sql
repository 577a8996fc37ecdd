-- Those that were decided before a time; few at once.
delete from reports
where id in (
  select id
  from reports
  where decided_at < $1
  order by decided_at
  limit $2
)
