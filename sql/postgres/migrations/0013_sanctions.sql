-- Who is banned from a room or muted in it: apart from the memberships, which end with a ban and do not take a mute along.
create table sanctions (
  room_id    text collate "C" not null references rooms (id),
  user_id    text collate "C" not null references users (id),
  -- 0 ban, 1 mute.
  kind       smallint not null check (kind in (0, 1)),
  -- The change that put it: the order of lists.
  rev        bigint not null check (rev >= 1),
  reason     text check (reason <> ''),
  -- It ends by itself then, without a word; null: when it is lifted.
  until      timestamptz,
  -- They were in the room then, so that it is no secret to them.
  was_member boolean not null,
  by_id      text collate "C" not null references users (id),
  created_at timestamptz not null,
  primary key (room_id, user_id, kind)
);
create index sanctions_by_rev on sanctions (room_id, kind, rev);

-- Seconds from one message of a member to the next; 0 for any number of messages.
alter table rooms add column slow_mode_seconds integer not null default 0 check (slow_mode_seconds between 0 and 21600);
-- When those who are held back by it posted last: it stays with who leaves and comes back.
alter table room_members add column slow_post_at timestamptz;

-- Those that have not ended. By the clock of the database, the same for all that reads beside the rooms' grains.
create view sanctions_in_force as
select room_id, user_id, kind, rev, reason, until, was_member, by_id, created_at
from sanctions
where until is null or until > now();

drop view room_rows;
create view room_rows as
select id, type as room_type, name, name_key, description, image_url, created_by, created_at as room_created_at, archived_at, max_members, post_by,
  slow_mode_seconds, member_count, last_seq, last_shown_seq, rev as last_rev, activity, forgotten_rev
from rooms;

-- Who left is among them.
drop view member_rows;
create view member_rows as
select m.room_id, m.user_id, u.username, u.display_name, u.avatar_url, m.role, m.joined_at, m.left_at, m.rev,
  s.user_id is not null as is_muted, s.until as muted_until
from room_members m
join users u on u.id = m.user_id
left join sanctions_in_force s on s.room_id = m.room_id and s.user_id = m.user_id and s.kind = 1;
