insert into rooms (id, type, name, name_key, description, image_url, created_by, created_at, archived_at, member_count, rev)
select $1, $2, $3, $4, $5, $6, u.id, $8, $9, $10, 1
from users u
where u.id = $7
on conflict (id) do nothing
