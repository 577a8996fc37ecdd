-- like: cas-wide
-- What the index for catching up costs.
alter table messages drop constraint messages_by_rev;
