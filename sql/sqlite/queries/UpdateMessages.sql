-- What may change of a message; one row a message.
update messages
set rev = b.value ->> 'rev', content = b.value ->> 'content', edited_at = b.value ->> 'edited_at', deleted_at = b.value ->> 'deleted_at'
from json_each($1) b
where messages.room_id = b.value ->> 'room_id' and messages.seq = b.value ->> 'seq'
