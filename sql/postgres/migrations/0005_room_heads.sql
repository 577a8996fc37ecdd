-- The room's row becomes the fence of all its changes: rev is the number of the last change of any kind, last_seq that of the newest message.
-- Both were looked up in messages before.
alter table rooms add column last_seq bigint not null default 0 check (last_seq >= 0);
update rooms r set
  last_seq = coalesce((select max(m.seq) from messages m where m.room_id = r.id), 0),
  rev = greatest(r.rev, (select max(m.rev) from messages m where m.room_id = r.id));
-- Written with every batch of the room's changes: room in the page keeps those updates out of the indexes.
alter table rooms set (fillfactor = 50);
