-- Those that a message had up to a change, newest first.
select content, edited_at, edited_by
from message_edits
where room_id = $1 and seq = $2 and rev <= $3
order by rev desc
limit $4
