insert into audit_entries (at, actor_id, action, room_id, target_id, seq, reason, until, changes)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
