-- Of roots: what is below them. Behind the fence, which has given the room its number in the order of lists.
update messages
set reply_count = b.value ->> 'reply_count', last_reply_at = b.value ->> 'last_reply_at', thread_users = b.value ->> 'users',
  thread_activity = (select r.activity from rooms r where r.id = messages.room_id)
from json_each($1) b
where messages.room_id = b.value ->> 'room_id' and messages.seq = b.value ->> 'seq'
