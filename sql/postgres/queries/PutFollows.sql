-- Who replies follows the thread and has read it up to the reply; the root's author, and who is named in it, follow it unless they stopped. Nobody does for
-- being named by somebody whom they have blocked.
insert into thread_follows (user_id, room_id, root_seq, following, last_read_seq)
select f.user_id, f.room_id, f.root_seq, true, max(f.read_seq)
from (
  select b.user_id, b.room_id, b.root_seq, b.read_seq
  from json_to_recordset($1) as b (room_id text, root_seq bigint, user_id text, read_seq bigint, author_id text)
  where not exists (select 1 from blocks k where k.user_id = b.user_id and k.blocked_id = b.author_id)
  union all
  select m.author_id, m.room_id, m.seq, m.seq
  from json_to_recordset($1) as b (room_id text, root_seq bigint)
  join messages m on m.room_id = b.room_id and m.seq = b.root_seq
) f
group by f.user_id, f.room_id, f.root_seq
order by f.user_id, f.room_id, f.root_seq
on conflict (user_id, room_id, root_seq) do update
set last_read_seq = greatest(thread_follows.last_read_seq, excluded.last_read_seq), following = true
where exists (
  select 1
  from json_to_recordset($1) as b (room_id text, root_seq bigint, user_id text, replied boolean)
  where b.replied and b.room_id = excluded.room_id and b.root_seq = excluded.root_seq and b.user_id = excluded.user_id
)
