-- Where a session was used last, for its owner: what the client calls itself, and its network. Null in one that the version before opened.
alter table sessions add column device text check (device <> '');
alter table sessions add column network text check (network <> '');
