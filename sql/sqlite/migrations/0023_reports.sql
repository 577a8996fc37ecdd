-- That somebody holds a message for one that those should look at who look after the room: with what it said then. It stays when message and room are gone.
create table reports (
  id          integer primary key autoincrement,
  room_id     text not null,
  seq         integer not null check (seq >= 1),
  author_id   text not null references users (id),
  content     text not null,
  sent_at     text not null check (length(sent_at) = 27),
  reporter_id text not null references users (id),
  reason      text not null check (reason <> ''),
  created_at  text not null check (length(created_at) = 27),
  -- 0 open, 1 accepted, 2 dismissed.
  state       integer not null check (state between 0 and 2),
  note        text check (note <> ''),
  decided_by  text references users (id),
  decided_at  text check (length(decided_at) = 27),
  unique (room_id, seq, reporter_id),
  check ((state = 0) = (decided_by is null) and (state = 0) = (decided_at is null))
) strict;
create index reports_by_state on reports (state, id);
create index reports_of_room on reports (room_id, state, id);
create index reports_by_decision on reports (decided_at) where decided_at is not null;
