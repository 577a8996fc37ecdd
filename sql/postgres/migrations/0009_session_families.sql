-- What proves that a token is or was the session's, and the token that the present one came from. Null until a session of the version
-- before is renewed.
alter table sessions add column family_key text;
alter table sessions add column previous_hash text;
