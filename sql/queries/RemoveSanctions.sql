-- Those that ended before a time; few at once.
delete from sanctions
where (room_id, user_id, kind) in (
  select room_id, user_id, kind
  from sanctions
  where until < $1
  limit $2
)
