-- What is so already changes nothing.
update reports
set state = $2, note = $3, decided_by = $4, decided_at = $5
where id = $1 and (state <> $2 or note is distinct from $3)
