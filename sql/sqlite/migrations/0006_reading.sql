-- The order of lists: rooms by their newest message, numbered by the database, since the clocks of silos differ. A number may be that of several
-- rooms, those of one transaction.
alter table rooms add column activity integer not null default 0 check (activity >= 0);
update rooms set activity = o.number
from (
  select r.id, row_number() over (order by coalesce(m.created_at, r.created_at), r.id) as number
  from rooms r
  left join messages m on m.room_id = r.id and m.seq = r.last_seq
) o
where o.id = rooms.id;
-- The newest number is looked up with every batch.
create index rooms_by_activity on rooms (activity);

-- Ended memberships with a rev up to this one may have been removed: who asks for what is before it reads the room anew.
alter table rooms add column forgotten_rev integer not null default 0 check (forgotten_rev >= 0);

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
