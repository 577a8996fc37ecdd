-- like: cas-wide
-- The head alone keeps revs apart: catching up needs no unique index.
alter table messages drop constraint messages_by_rev;
create index messages_by_rev on messages (room_id, rev);
