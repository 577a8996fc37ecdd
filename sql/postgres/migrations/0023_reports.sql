-- That somebody holds a message for one that those should look at who look after the room: with what it said then. It stays when message and room are gone.
create table reports (
  id          bigint generated always as identity primary key,
  room_id     text collate "C" not null,
  seq         bigint not null check (seq >= 1),
  author_id   text collate "C" not null references users (id),
  content     text not null,
  sent_at     timestamptz not null,
  reporter_id text collate "C" not null references users (id),
  reason      text not null check (reason <> ''),
  created_at  timestamptz not null,
  -- 0 open, 1 accepted, 2 dismissed.
  state       smallint not null check (state between 0 and 2),
  note        text check (note <> ''),
  decided_by  text collate "C" references users (id),
  decided_at  timestamptz,
  unique (room_id, seq, reporter_id),
  check ((state = 0) = (decided_by is null) and (state = 0) = (decided_at is null))
);
create index reports_by_state on reports (state, id);
create index reports_of_room on reports (room_id, state, id);
create index reports_by_decision on reports (decided_at) where decided_at is not null;
