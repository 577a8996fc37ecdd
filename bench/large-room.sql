-- One public room with many members (psql variables: room, members), called large0 and so on; the first is its owner.
insert into users (id, username, display_name, display_key, role, status_text, created_at)
select 'large' || u, 'large' || u, 'Large ' || u, 'large ' || u, 0, '', now() from generate_series(0, :members + 999) u;
insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq)
values (:'room', 0, 'Large', 'large', '', 'large0', now(), :members, :members + 1, 0);
insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
select :'room', 'large' || u, case u when 0 then 3 else 0 end, now(), u + 2, 0 from generate_series(0, :members - 1) u;
analyze;
