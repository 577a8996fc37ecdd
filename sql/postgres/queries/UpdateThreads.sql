-- Of roots: what is below them. Behind the fence, which has given the room its number in the order of lists.
update messages m
set reply_count = b.reply_count, last_reply_at = b.last_reply_at, thread_users = b.users, thread_activity = r.activity
from json_to_recordset($1) as b (room_id text, seq bigint, reply_count integer, last_reply_at timestamptz, users text)
join rooms r on r.id = b.room_id
where m.room_id = b.room_id and m.seq = b.seq
