-- Of one kind, newest first.
select a.*, r.name as room_name
from audit_entries a
left join rooms r on r.id = a.room_id
where a.action = $3 and a.id < $1
order by a.id desc
limit $2
