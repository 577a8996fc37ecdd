-- Run on every connection as it opens.
pragma journal_mode = wal;
-- A committed message survives a power cut; "normal" would keep it only through a crash of the process.
pragma synchronous = full;
pragma foreign_keys = on;
-- Milliseconds to wait for another process.
pragma busy_timeout = 5000;
