-- like: cas-wide
-- As migration 0028 leaves the tables: all checks but the one of the numbering are gone.
do $$
declare
  found record;
begin
  for found in
    select conrelid::regclass as at, conname
    from pg_constraint
    where contype = 'c' and conrelid in ('rooms'::regclass, 'messages'::regclass) and conname <> 'messages_check'
  loop
    execute format('alter table %s drop constraint %I', found.at, found.conname);
  end loop;
end
$$;
