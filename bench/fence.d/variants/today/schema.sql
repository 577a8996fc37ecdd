-- The tables as they are, and as many users and rooms as the load asks for.
-- Ids compare byte by byte: they are ASCII, and every database then agrees on their order.
create table users (
  id            text collate "C" primary key check (id <> ''),
  username      text collate "C" not null unique check (username <> ''),
  display_name  text not null,
  -- The display name in lower case as the program folds it, so that a search finds the same people on every database.
  display_key   text collate "C" not null,
  email         text collate "C" unique check (email <> ''),
  avatar_url    text,
  role          smallint not null check (role between 0 and 2),
  password_hash text,
  status_text   text not null,
  created_at    timestamptz not null,
  last_seen_at  timestamptz
) with (fillfactor = 90); -- last_seen_at is written often: room in the page keeps those updates out of the indexes.

-- Prefixes of display names.
create index users_by_display_key on users (display_key);
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

-- No foreign keys: the conversation's grain has checked room and author before it writes, rows of both are never deleted, and each
-- key would cost a row lock per message.
create table messages (
  room_id    text collate "C" not null,
  seq        bigint not null check (seq >= 1),
  -- Number of the change of the conversation that last touched this message. Its making comes first, so there are at least as many.
  rev        bigint not null check (rev > seq),
  author_id  text collate "C" not null,
  client_id  text collate "C" not null check (client_id <> ''),
  -- 0 text, 1 image, 2 file, 3 system.
  type       smallint not null check (type between 0 and 3),
  content    text not null,
  created_at timestamptz not null,
  edited_at  timestamptz,
  deleted_at timestamptz,
  -- One writer: of two activations that number a message alike, the second fails.
  primary key (room_id, seq),
  -- Catching up, and one number per change.
  constraint messages_by_rev unique (room_id, rev),
  -- Exactly once: a repeated send is told by the author's own name for the message.
  constraint messages_by_client_id unique (room_id, author_id, client_id),
  check (deleted_at is null or content = '')
)
-- Prepared plans stay until the table is counted anew: counted while it is tiny, reading it whole looks cheapest, and goes on looking so
-- while it grows by thousands of rows a second. So it is not counted before an index is worth it.
with (autovacuum_analyze_threshold = 1000, autovacuum_vacuum_threshold = 1000);

insert into users (id, username, display_name, display_key, role, status_text, created_at)
select 'u' || i, 'user' || i, 'User ' || i, 'user ' || i, 0, '', now()
from generate_series(0, current_setting('fence.users')::int - 1) i;

-- Ids as the server makes them: the time in front, the rest random.
insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev)
select 'r019ab3c4' || left(md5(i::text), 24), 0, 'Room ' || i, 'room ' || i, repeat('d', 100), 'u0', now(), 50, 1
from generate_series(1, current_setting('fence.rooms')::int) i;
