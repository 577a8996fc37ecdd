insert into schema_migrations (folder, number, name, sha256, applied_at) values ($1, $2, $3, $4, $5)
