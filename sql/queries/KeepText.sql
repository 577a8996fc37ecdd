-- The text that a message has until a change, before it is overwritten.
insert into message_edits (room_id, seq, rev, content, edited_at, edited_by)
select room_id, seq, cast($3 as bigint), content, coalesce(edited_at, created_at), author_id
from messages
where room_id = $1 and seq = $2
