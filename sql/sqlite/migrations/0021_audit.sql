-- Who decided what on whom, in a room or everywhere: written with what was decided. It stays when the room is gone.
create table audit_entries (
  id         integer primary key autoincrement,
  at         text not null check (length(at) = 27),
  -- Null: the settings of the server, or who ran a command on it.
  actor_id   text references users (id),
  -- As in the enum AuditAction.
  action     integer not null check (action >= 0),
  room_id    text,
  -- On whom.
  target_id  text references users (id),
  -- On which message of the room.
  seq        integer check (seq >= 1),
  reason     text check (reason <> ''),
  until      text check (length(until) = 27),
  -- What was something else before: a list of JSON.
  changes    text check (changes <> '')
) strict;
create index audit_entries_of_room on audit_entries (room_id, id) where room_id is not null;
create index audit_entries_of_actor on audit_entries (actor_id, id) where actor_id is not null;
create index audit_entries_of_action on audit_entries (action, id);
create index audit_entries_by_time on audit_entries (at);
