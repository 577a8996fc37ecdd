-- Users who are each in many rooms (psql variables: users, rooms, each), by names that bench/idle knows them by. Each room has about as many
-- members as any other; the last hundredth of the rooms have a message.
insert into users (id, username, display_name, display_key, role, status_text, created_at)
select 'idle' || u, 'idle' || u, 'Idle ' || u, 'idle ' || u, 0, '', now() from generate_series(0, :users - 1) u;

insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq)
select 'r' || lpad(to_hex(r), 32, '0'), 1, 'Room ' || r, 'room ' || r, '', 'idle0', now(), 0, 1, 0 from generate_series(0, :rooms - 1) r;

insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
select 'r' || lpad(to_hex((u::bigint * :each + r) % :rooms), 32, '0'), 'idle' || u, 0, now(), 1, 0
from generate_series(0, :users - 1) u, generate_series(0, :each - 1) r;
update rooms set member_count = m.count from (select room_id, count(*) from room_members group by room_id) m where m.room_id = id;

insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select id, 1, 2, 'idle0', 'first', 0, 'hello', now() from rooms where name_key like 'room %99';
update rooms set rev = 2, last_seq = 1, last_shown_seq = 1 where name_key like 'room %99';
analyze;
