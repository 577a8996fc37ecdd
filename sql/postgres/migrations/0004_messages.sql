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
