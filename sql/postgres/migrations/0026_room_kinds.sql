-- Goes by itself some time after the last member has left.
alter table rooms add column temporary boolean not null default false;
create index rooms_that_end on rooms (id) where temporary and member_count = 0;

-- Where people ask for support, newest activity first.
create index rooms_for_support on rooms (activity, id) where type = 4 and archived_at is null;

drop view room_rows;
create view room_rows as
select id, type as room_type, name, name_key, description, image_url, created_by, created_at as room_created_at, archived_at, max_members, post_by,
  slow_mode_seconds, temporary, member_count, last_seq, last_shown_seq, rev as last_rev, activity, forgotten_rev
from rooms;
