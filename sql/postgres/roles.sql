-- What each kind of process may do: chat_app, a silo's, works with all rows but changes no table; chat_gateway, that of gateways and other clients of
-- the cluster, reads who is in it. A role that has a password here is made where it is missing; one without is granted where it is there.
do $$
declare
  given record;
  place text := current_schema();
begin
  for given in
    select * from (values ('chat_app', current_setting('chat.app_password')), ('chat_gateway', current_setting('chat.gateway_password'))) v (name, password)
    where password <> ''
  loop
    if not exists (select from pg_roles where rolname = given.name) then
      execute format('create role %I', given.name);
    end if;
    execute format('alter role %I login password %L', given.name, given.password);
  end loop;

  if exists (select from pg_roles where rolname = 'chat_app') then
    execute format('grant usage on schema %I to chat_app', place);
    execute format('grant select, insert, update, delete on all tables in schema %I to chat_app', place);
    execute format('grant usage, select on all sequences in schema %I to chat_app', place);
    execute format('revoke insert, update, delete on %I.schema_migrations, %I.orleansquery from chat_app', place, place);
  end if;

  if exists (select from pg_roles where rolname = 'chat_gateway') then
    execute format('grant usage on schema %I to chat_gateway', place);
    execute format('revoke all on all tables in schema %I from chat_gateway', place);
    execute format('grant select on %I.orleansquery, %I.orleans_membership, %I.orleans_membership_version to chat_gateway', place, place, place);
  end if;
end
$$
