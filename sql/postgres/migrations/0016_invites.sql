-- Ways into a room, by a link or for one person; they change with the changes of their room.
create table invites (
  code       text collate "C" primary key check (length(code) = 22),
  room_id    text collate "C" not null references rooms (id),
  -- Whom it is for; null: whoever has the link.
  invitee_id text collate "C" references users (id),
  created_by text collate "C" not null references users (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  max_uses   integer check (max_uses >= 1),
  uses       integer not null check (uses >= 0)
);
create index invites_of_room on invites (room_id);
create index invites_of_user on invites (invitee_id, created_at) where invitee_id is not null;
create index invites_by_end on invites (expires_at);
