select id, type, name, description, image_url, created_by, created_at, archived_at, member_count, last_seq, rev
from rooms
where id = $1
