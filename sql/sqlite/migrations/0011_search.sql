-- What searches find messages by, written a moment after them; see decision 9. A row of its own: an update of a message, by a reaction for one,
-- leaves it alone.
create table search_entries (
  -- Never that of another entry, not even of one that is gone: its grams stay.
  number     integer primary key autoincrement,
  room_id    text not null,
  created_at text not null check (length(created_at) = 27),
  seq        integer not null,
  -- The words as the program folds them, each between spaces; '' once the message is deleted.
  key        text not null,
  unique (room_id, created_at, seq)
) strict;
-- From the newest message on.
create index search_entries_by_time on search_entries (created_at, room_id, seq);

-- Numbers of the short pieces of these words, of the room and of the author. A number stands for several pieces: the key decides.
create virtual table search_grams using fts5 (grams, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

-- An entry with its grams; the entry that the message had gives way.
create view search_rows as select room_id, created_at, seq, key, '' as grams from search_entries;
create trigger search_rows_insert instead of insert on search_rows begin
  delete from search_entries where room_id = new.room_id and created_at = new.created_at and seq = new.seq;
  insert into search_entries (room_id, created_at, seq, key) values (new.room_id, new.created_at, new.seq, new.key);
  insert into search_grams (rowid, grams) values (last_insert_rowid(), new.grams);
end;

-- Up to which message a room has its entries.
create table search_progress (
  room_id text primary key,
  seq     integer not null check (seq >= 0)
) strict, without rowid;
