-- Unknown users are left out, which the count of rows tells.
insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
select $1, u.id, m.role, $2, 1, 0
from json_to_recordset($3) as m ("user" text, role smallint)
join users u on u.id = m."user"
