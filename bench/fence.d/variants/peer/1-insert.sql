-- takes: each-message-untyped
INSERT INTO messages (room_id, author_id, client_id, content) VALUES ($1, $2, $3, $4) ON CONFLICT (room_id, client_id) DO NOTHING RETURNING *
