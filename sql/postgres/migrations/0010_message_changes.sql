-- What a message can be beside a text: an answer, a reply in a thread, with mentions and reactions, pinned. Lists are JSON, written and read whole
-- with their message by its room's grain; what is looked up by its parts has rows of its own beside it.
alter table messages
  -- The message that it answers.
  add column reply_to_seq bigint,
  -- The root of the thread that it belongs to; a root is none's reply.
  add column thread_seq bigint check (thread_seq < seq),
  -- Whether the room's own pages show it and count it: all but replies that stay in their thread.
  add column in_room boolean not null default true check (in_room or thread_seq is not null),
  -- ["user", ...]
  add column mentions text,
  -- 0 here, 1 room.
  add column mentions_room smallint check (mentions_room in (0, 1)),
  -- [{"emoji", "count", "userIds"}], in order of first use.
  add column reactions text,
  add column pinned_at timestamptz,
  -- Whether anything of it changed since it was posted: its rev is then no longer that of its posting.
  add column changed boolean not null default false,
  -- Of a root: replies that are not deleted, when the newest came, and those who replied first.
  add column reply_count integer not null default 0 check (reply_count >= 0),
  add column last_reply_at timestamptz,
  add column thread_users text,
  -- The order of lists of threads, as that of rooms.
  add column thread_activity bigint;
update messages set changed = true where edited_at is not null or deleted_at is not null;

-- A thread's pages and counts.
create index messages_of_thread on messages (room_id, thread_seq, seq) where thread_seq is not null;
-- At most ten a room.
create index messages_pinned on messages (room_id, pinned_at) where pinned_at is not null;

-- The newest message that the room's own pages show.
alter table rooms add column last_shown_seq bigint not null default 0 check (last_shown_seq >= 0);
update rooms set last_shown_seq = last_seq;

-- Texts that a message had before the one it has.
create table message_edits (
  room_id   text collate "C" not null,
  seq       bigint not null,
  -- The change that ended it.
  rev       bigint not null,
  content   text not null,
  -- Since when it was the text.
  edited_at timestamptz not null,
  edited_by text collate "C" not null,
  primary key (room_id, seq, rev)
);

create table reactions (
  room_id text collate "C" not null,
  seq     bigint not null,
  emoji   text collate "C" not null check (emoji <> ''),
  user_id text collate "C" not null,
  -- The change that made it: the order of first use.
  rev     bigint not null,
  primary key (room_id, seq, emoji, user_id)
);

-- Whom a message reaches by name, or as one of all who are there.
create table mentions (
  user_id text collate "C" not null,
  room_id text collate "C" not null,
  seq     bigint not null,
  -- As in messages: what stays in a thread counts there.
  in_room boolean not null,
  -- The order of a user's list over all rooms.
  activity bigint not null default nextval('room_activity'),
  primary key (user_id, room_id, seq)
);
create index mentions_of_message on mentions (room_id, seq);
create index mentions_by_activity on mentions (user_id, activity);

create table thread_follows (
  user_id       text collate "C" not null,
  room_id       text collate "C" not null,
  root_seq      bigint not null,
  -- Kept where the user stopped, so that a mention does not begin it again.
  following     boolean not null,
  last_read_seq bigint not null check (last_read_seq >= 0),
  primary key (user_id, room_id, root_seq)
);

drop view message_rows;
create view message_rows as
select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at, m.reply_to_seq, m.thread_seq,
  m.in_room, m.mentions, m.mentions_room, m.reactions, m.pinned_at,
  case when m.thread_seq is null then m.reply_count else t.reply_count end as reply_count,
  case when m.thread_seq is null then m.last_reply_at else t.last_reply_at end as last_reply_at,
  case when m.thread_seq is null then m.thread_users else t.thread_users end as thread_users
from messages m
left join messages t on t.room_id = m.room_id and t.seq = m.thread_seq;

drop view room_rows;
create view room_rows as
select id, type as room_type, name, name_key, description, image_url, created_by, created_at as room_created_at, archived_at, member_count,
  last_seq, last_shown_seq, rev as last_rev, activity, forgotten_rev
from rooms;
