-- Rooms with messages that have no entry yet, in the order of their ids.
select r.id
from rooms r
left join search_progress p on p.room_id = r.id
where r.id > $1 and r.last_seq > coalesce(p.seq, 0)
order by r.id
limit $2
