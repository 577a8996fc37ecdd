-- What a reply in a thread shows of its thread is looked up for that reply. SQLite read all messages for each list of rooms while the view was a join:
-- it cannot take one apart on the right of a left join (https://www.sqlite.org/optoverview.html#subquery_flattening).
drop view message_rows;
create view message_rows as
select m.room_id, m.seq, m.rev, m.author_id, m.client_id, m.type, m.content, m.created_at, m.edited_at, m.deleted_at, m.reply_to_seq, m.thread_seq,
  m.in_room, m.mentions, m.mentions_room, m.reactions, m.pinned_at,
  case when m.thread_seq is null then m.reply_count
    else (select t.reply_count from messages t where t.room_id = m.room_id and t.seq = m.thread_seq) end as reply_count,
  case when m.thread_seq is null then m.last_reply_at
    else (select t.last_reply_at from messages t where t.room_id = m.room_id and t.seq = m.thread_seq) end as last_reply_at,
  case when m.thread_seq is null then m.thread_users
    else (select t.thread_users from messages t where t.room_id = m.room_id and t.seq = m.thread_seq) end as thread_users
from messages m;

-- Those that have ended are removed a few at once.
create index sanctions_by_end on sanctions (until) where until is not null;
