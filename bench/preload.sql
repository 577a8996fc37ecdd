-- Fills one room with history (psql variables: room, count); seq and rev follow on what is there, and it counts as made searchable, which old
-- messages are. Restart the server afterwards: the room's grain keeps its numbers in memory.
INSERT INTO messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
SELECT :'room', last.seq + i, last.rev + i, r.created_by, 'history-' || i, 0,
       'history message ' || i || ' ' || repeat('lorem ipsum ', 7), now()
FROM rooms r
CROSS JOIN LATERAL (
  SELECT coalesce(max(m.seq), 0) AS seq, greatest(r.rev, coalesce(max(m.rev), 0)) AS rev FROM messages m WHERE m.room_id = r.id
) last
CROSS JOIN generate_series(1, :count) i
WHERE r.id = :'room';
UPDATE rooms r SET last_seq = m.seq, last_shown_seq = m.seq, rev = greatest(r.rev, m.rev)
FROM (SELECT max(seq) AS seq, max(rev) AS rev FROM messages WHERE room_id = :'room') m
WHERE r.id = :'room';
INSERT INTO search_progress (room_id, seq) SELECT id, last_seq FROM rooms WHERE id = :'room'
ON CONFLICT (room_id) DO UPDATE SET seq = excluded.seq;
ANALYZE messages;
SELECT min(seq) AS seq_from, max(seq) AS seq_to FROM messages WHERE room_id = :'room';
CHECKPOINT;
