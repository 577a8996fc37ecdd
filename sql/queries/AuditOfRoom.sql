-- Of one room, newest first.
select a.*, r.name as room_name
from audit_entries a
left join rooms r on r.id = a.room_id
where a.room_id = $3 and a.id < $1 and (a.actor_id = $4 or $4 is null) and (a.action = $5 or $5 is null)
order by a.id desc
limit $2
