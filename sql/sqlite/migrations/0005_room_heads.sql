-- The room's row becomes the fence of all its changes: rev is the number of the last change of any kind, last_seq that of the newest message.
-- Both were looked up in messages before.
alter table rooms add column last_seq integer not null default 0 check (last_seq >= 0);
update rooms set
  last_seq = coalesce((select max(m.seq) from messages m where m.room_id = rooms.id), 0),
  rev = max(rev, coalesce((select max(m.rev) from messages m where m.room_id = rooms.id), 0));
