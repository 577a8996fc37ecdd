-- No foreign keys: the conversation's grain has checked room and author before it writes, and rows of both are never deleted.
-- With a rowid: the log grows at one end, and the keys stay small beside the contents.
create table messages (
  room_id    text not null,
  seq        integer not null check (seq >= 1),
  -- Number of the change of the conversation that last touched this message. Its making comes first, so there are at least as many.
  rev        integer not null check (rev > seq),
  author_id  text not null,
  client_id  text not null check (client_id <> ''),
  -- 0 text, 1 image, 2 file, 3 system.
  type       integer not null check (type between 0 and 3),
  content    text not null,
  created_at text not null check (length(created_at) = 27),
  edited_at  text check (length(edited_at) = 27),
  deleted_at text check (length(deleted_at) = 27),
  -- One writer: of two activations that number a message alike, the second fails.
  primary key (room_id, seq),
  -- Catching up, and one number per change.
  constraint messages_by_rev unique (room_id, rev),
  -- Exactly once: a repeated send is told by the author's own name for the message.
  constraint messages_by_client_id unique (room_id, author_id, client_id),
  check (deleted_at is null or content = '')
) strict;
