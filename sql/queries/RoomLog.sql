-- Messages in their order, from the one after a number.
select seq, rev, case when edited_at is null and deleted_at is null then 0 else 1 end as changed
from messages
where room_id = $1 and seq > $2
order by seq
limit $3
