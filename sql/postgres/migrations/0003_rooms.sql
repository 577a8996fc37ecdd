create table rooms (
  id           text collate "C" primary key check (id <> ''),
  -- 0 public, 1 private, 2 direct, 3 group, 4 support.
  type         smallint not null check (type between 0 and 4),
  name         text not null,
  -- The name in lower case as the program folds it, so that a search finds the same rooms on every database.
  name_key     text collate "C" not null,
  description  text not null,
  image_url    text,
  created_by   text collate "C" not null references users (id),
  created_at   timestamptz not null,
  archived_at  timestamptz,
  member_count integer not null check (member_count >= 0),
  -- Number of the last change that is not a message's; a message carries its own.
  rev          bigint not null check (rev >= 1)
);

-- Discovery: direct conversations and groups have no name to be found by.
create index rooms_by_name on rooms (name_key, id) where archived_at is null and type not in (2, 3);

create table room_members (
  room_id       text collate "C" not null references rooms (id),
  user_id       text collate "C" not null references users (id),
  -- 0 member, 1 moderator, 2 admin, 3 owner.
  role          smallint not null check (role between 0 and 3),
  joined_at     timestamptz not null,
  -- Number of the last change of this membership.
  rev           bigint not null check (rev >= 1),
  last_read_seq bigint not null check (last_read_seq >= 0),
  -- The row stays when the user leaves, so that others can catch up on it.
  left_at       timestamptz,
  primary key (room_id, user_id)
)
-- Cursors are written often: room in the page keeps those updates out of the indexes. The threshold: see messages.
with (fillfactor = 90, autovacuum_analyze_threshold = 1000);

-- A user's conversations.
create index room_members_of_user on room_members (user_id, room_id) where left_at is null;
-- Catching up on who came and went.
create index room_members_by_rev on room_members (room_id, rev);
-- Pages of members.
create index room_members_by_joining on room_members (room_id, joined_at, user_id) where left_at is null;
