insert into rooms (id, type, name, name_key, description, image_url, temporary, created_by, created_at, member_count, rev, last_seq)
select b.room_id, b.type, b.name, b.name_key, b.description, b.image_url, b.temporary, b.created_by, b.created_at, b.member_count, b.rev, b.last_seq
from json_to_recordset($1) as b (room_id text, type smallint, name text, name_key text, description text, image_url text, temporary boolean, created_by text,
  created_at timestamptz, member_count integer, rev bigint, last_seq bigint)
