-- Nothing happens where there is somebody else, or somebody else is first.
insert into first_users (place, user_id)
select 1, $1
where not exists (select 1 from users where id <> $1)
on conflict do nothing
