-- Grain states of one kind that nobody has written since a time; few at once.
delete from orleans_storage
where (service_id, state_name, key_n1, key_n0, key_text, key_hash) in (
  select service_id, state_name, key_n1, key_n0, key_text, key_hash
  from orleans_storage
  where state_name = $1 and modified_at < $2
  limit $3
)
