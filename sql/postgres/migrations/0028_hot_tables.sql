-- PostgreSQL reads every check of a table anew for each statement that writes into it: those of these two took a fifth of what the commit of a
-- message costs. Their rows have one writer, the room's grain, which decides on all of these values; what its numbering rests on stays.
alter table messages rename constraint messages_check to messages_in_order;

do $$
declare
  found record;
begin
  for found in
    select conrelid::regclass as at, conname
    from pg_constraint
    where contype = 'c' and conrelid in ('rooms'::regclass, 'messages'::regclass) and conname <> 'messages_in_order'
  loop
    execute format('alter table %s drop constraint %I', found.at, found.conname);
  end loop;
end
$$;
