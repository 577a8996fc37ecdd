-- Who replies follows the thread and has read it up to the reply; the root's author, and who is named in it, follow it unless they stopped. Nobody does for
-- being named by somebody whom they have blocked.
insert into thread_follows (user_id, room_id, root_seq, following, last_read_seq)
select f.user_id, f.room_id, f.root_seq, 1, max(f.read_seq)
from (
  select value ->> 'user_id' as user_id, value ->> 'room_id' as room_id, value ->> 'root_seq' as root_seq, value ->> 'read_seq' as read_seq
  from json_each($1)
  where not exists (select 1 from blocks k where k.user_id = value ->> 'user_id' and k.blocked_id = value ->> 'author_id')
  union all
  select m.author_id, m.room_id, m.seq, m.seq
  from json_each($1) b
  join messages m on m.room_id = b.value ->> 'room_id' and m.seq = b.value ->> 'root_seq'
) f
where true
group by f.user_id, f.room_id, f.root_seq
on conflict (user_id, room_id, root_seq) do update
set last_read_seq = max(thread_follows.last_read_seq, excluded.last_read_seq), following = 1
where exists (
  select 1
  from json_each($1) b
  where b.value ->> 'replied' and b.value ->> 'room_id' = excluded.room_id and b.value ->> 'root_seq' = excluded.root_seq
    and b.value ->> 'user_id' = excluded.user_id
)
