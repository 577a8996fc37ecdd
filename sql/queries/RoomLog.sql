-- Messages in their order, from the one after a number.
select seq, rev, case when changed then 1 else 0 end as changed
from messages
where room_id = $1 and seq > $2
order by seq
limit $3
