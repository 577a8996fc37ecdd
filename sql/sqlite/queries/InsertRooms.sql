insert into rooms (id, type, name, name_key, description, image_url, temporary, created_by, created_at, member_count, rev, last_seq, activity)
select value ->> 'room_id', value ->> 'type', value ->> 'name', value ->> 'name_key', value ->> 'description', value ->> 'image_url',
  value ->> 'temporary', value ->> 'created_by', value ->> 'created_at', value ->> 'member_count', value ->> 'rev', value ->> 'last_seq',
  (select coalesce(max(a.activity), 0) + 1 from rooms a)
from json_each($1)
