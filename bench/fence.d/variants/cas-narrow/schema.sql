-- like: today
-- The head is a narrow row of its own.
create table room_heads (
  room_id  text collate "C" primary key,
  rev      bigint not null check (rev >= 1),
  last_seq bigint not null
) with (fillfactor = 50);
insert into room_heads select id, 1, 0 from rooms;
