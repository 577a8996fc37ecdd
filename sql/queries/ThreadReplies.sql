-- The newest replies up to a seq and the oldest above it, oldest first.
select * from (
  select * from (select m.* from message_rows m where m.room_id = $1 and m.thread_seq = $2 and m.seq <= $3 order by m.seq desc limit $4) up_to
  union all
  select * from (select m.* from message_rows m where m.room_id = $1 and m.thread_seq = $2 and m.seq > $3 order by m.seq limit $5) above
) p
order by p.seq
