-- Fills an empty database (psql variables: large, rooms, each): a room of so many messages and others of so many each, all of them v0's; v1 is in the large one alone.
-- Words of low numbers are far more frequent than those of high ones.
set session_replication_role = replica;
create temp table filled as select 'r' || lpad(to_hex(r), 32, '0') as id, r, case r when 0 then :large else :each end as messages from generate_series(0, :rooms) r;

insert into users (id, username, display_name, display_key, role, status_text, created_at)
select 'v' || u, 'v' || u, 'V ' || u, 'v ' || u, 0, '', now() from generate_series(0, 999) u;

insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq, last_shown_seq)
select id, 1, 'Room ' || r, 'room ' || r, '', 'v0', now(), 1, messages + 1, messages, messages from filled;

insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
select id, 'v0', 3, now(), 1, messages from filled union all select id, 'v1', 0, now(), 1, messages from filled where r = 0;

insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
select f.id, s, s + 1, 'v' || s % 1000, gen_random_uuid()::text, 0,
  'message ' || s || ' with word' || (random() ^ 3 * 5000)::int || ' and word' || (random() ^ 3 * 5000)::int || ', as long as messages are',
  timestamptz '2026-01-01' + s * interval '1 second'
from filled f, generate_series(1, f.messages) s;

-- The first twenty of the others are to be made searchable.
insert into search_progress (room_id, seq) select id, messages from filled where r = 0 or r > 20;
