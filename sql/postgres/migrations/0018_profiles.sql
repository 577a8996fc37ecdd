-- What people say of themselves, and how they want to show: 1 online, 2 away, 3 busy, 4 invisible. What is said with an end is over then, without a word.
alter table users add column about text not null default '';
alter table users add column status_emoji text check (status_emoji <> '');
alter table users add column status smallint not null default 1 check (status between 1 and 4);
alter table users add column status_until timestamptz;
