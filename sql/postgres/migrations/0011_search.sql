-- What searches find messages by, written a moment after them by a worker of each silo; see decision 9. A row of its own: an update of a message,
-- by a reaction for one, leaves it alone.
create table search_entries (
  room_id    text collate "C" not null,
  created_at timestamptz not null,
  seq        bigint not null,
  -- The words as the program folds them, each between spaces; '' once the message is deleted.
  key        text collate "C" not null,
  -- Numbers of the short pieces of these words, of the room and of the author. A number stands for several pieces: the key decides.
  grams      smallint[] not null,
  -- The time, which never changes, before the number: a room is read from its newest message on.
  primary key (room_id, created_at, seq)
)
-- See messages.
with (autovacuum_analyze_threshold = 1000, autovacuum_vacuum_threshold = 1000);
-- From the newest message on.
create index search_entries_by_time on search_entries (created_at);
-- What waits to be put in order is read by every search: little of it.
create index search_entries_by_grams on search_entries using gin (grams) with (gin_pending_list_limit = 512);

-- Up to which message a room has its entries.
create table search_progress (
  room_id text collate "C" primary key,
  seq     bigint not null check (seq >= 0)
) with (fillfactor = 70);
