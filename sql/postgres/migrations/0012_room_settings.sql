alter table rooms
  -- Beyond it nobody enters; null for any number.
  add column max_members integer check (max_members >= 1),
  -- 0 members, 1 moderators.
  add column post_by smallint not null default 0 check (post_by in (0, 1));

drop view room_rows;
create view room_rows as
select id, type as room_type, name, name_key, description, image_url, created_by, created_at as room_created_at, archived_at, max_members, post_by,
  member_count, last_seq, last_shown_seq, rev as last_rev, activity, forgotten_rev
from rooms;
