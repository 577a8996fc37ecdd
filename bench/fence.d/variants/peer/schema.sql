-- writers: 10
-- rows: 1
-- prepared: no
-- A server of the tutorials: node-postgres with its pool of ten, one insert a message, not prepared.
CREATE TABLE users (id text PRIMARY KEY, name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE rooms (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, type text NOT NULL, created_by text NOT NULL REFERENCES users, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE members (room_id uuid NOT NULL REFERENCES rooms, user_id text NOT NULL REFERENCES users, joined_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (room_id, user_id));
CREATE INDEX members_user ON members (user_id);
CREATE TABLE messages (
  seq bigserial PRIMARY KEY,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  room_id uuid NOT NULL REFERENCES rooms,
  author_id text NOT NULL REFERENCES users,
  client_id uuid NOT NULL,
  content text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now());
CREATE UNIQUE INDEX messages_idem ON messages (room_id, client_id);
CREATE INDEX messages_page ON messages (room_id, seq);

insert into users (id, name) select 'u' || i, 'User u' || i from generate_series(0, current_setting('fence.users')::int - 1) i;
insert into rooms (name, type, created_by) select 'Room ' || i, 'public', 'u0' from generate_series(1, current_setting('fence.rooms')::int) i;
