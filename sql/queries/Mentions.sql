-- Messages that mention a user and that the user may still read, from the newest mention on; not of those whom the user has blocked.
select x.*, n.activity
from mentions n
join rooms r on r.id = n.room_id
left join room_members rm on rm.room_id = n.room_id and rm.user_id = $1 and rm.left_at is null
join message_rows x on x.room_id = n.room_id and x.seq = n.seq
where n.user_id = $1 and (n.activity, n.room_id, n.seq) < ($2, $3, $4) and x.deleted_at is null and (rm.user_id is not null or (
  r.type = 0 and not exists (select 1 from sanctions_in_force b where b.room_id = r.id and b.user_id = $1 and b.kind = 0)
))
  and x.author_id not in (select k.blocked_id from blocks k where k.user_id = $1)
order by n.activity desc, n.room_id desc, n.seq desc
limit $5
