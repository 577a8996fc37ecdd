-- What a room says, and what its messages and memberships say, as of one moment.
select r.last_seq, r.last_rev, r.forgotten_rev, cast(r.member_count as bigint) as member_count,
  (select count(*) from room_members m where m.room_id = r.id and m.left_at is null) as members,
  (select count(*) from room_members m where m.room_id = r.id and m.left_at is null and m.last_read_seq > r.last_seq) as read_ahead,
  coalesce((select max(g.seq) from messages g where g.room_id = r.id), 0) as newest_seq,
  coalesce((select max(g.rev) from messages g where g.room_id = r.id), 0) as newest_message,
  coalesce((select max(m.rev) from room_members m where m.room_id = r.id), 0) as newest_member,
  (select count(*) from room_members m join messages g on g.room_id = m.room_id and g.rev = m.rev where m.room_id = r.id) as shared_revs
from room_rows r
where r.id = $1
