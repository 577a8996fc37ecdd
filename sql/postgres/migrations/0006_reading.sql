-- The order of lists: rooms by their newest message, numbered by the database, since the clocks of silos differ. No index has it: a message would
-- change that too, and a list reads all rooms of its user.
create sequence room_activity;
alter table rooms add column activity bigint not null default nextval('room_activity');
update rooms set activity = o.number
from (
  select r.id, row_number() over (order by coalesce(m.created_at, r.created_at), r.id) as number
  from rooms r
  left join messages m on m.room_id = r.id and m.seq = r.last_seq
) o
where o.id = rooms.id;

-- Ended memberships with a rev up to this one may have been removed: who asks for what is before it reads the room anew.
alter table rooms add column forgotten_rev bigint not null default 0 check (forgotten_rev >= 0);

-- Words inside the names of rooms, where the server has what it takes and this role may use it; without it a search reads the index on names.
do $$
begin
  if exists (select 1 from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm;
    create index rooms_by_words on rooms using gin (name_key gin_trgm_ops) where archived_at is null and type not in (2, 3);
  end if;
exception when insufficient_privilege then
  raise notice 'pg_trgm may not be created by this role: rooms are searched without it.';
end
$$;

-- What is read of messages, rooms and members, listed here once: statements take all columns of a view, and readers take them by name. Beside
-- those of a message the columns of a room have names of their own, so that a row can hold both.
create view message_rows as
select room_id, seq, rev, author_id, client_id, type, content, created_at, edited_at, deleted_at
from messages;

create view room_rows as
select id, type as room_type, name, name_key, description, image_url, created_by, created_at as room_created_at, archived_at, member_count,
  last_seq, rev as last_rev, activity, forgotten_rev
from rooms;

-- Who left is among them.
create view member_rows as
select m.room_id, m.user_id, u.username, u.display_name, u.avatar_url, m.role, m.joined_at, m.left_at, m.rev
from room_members m
join users u on u.id = m.user_id;
