-- Which silos are in the cluster. Every change of a member raises the version of its deployment in the same statement,
-- so that of two silos that change the table at once, one is told to look again.
create table orleans_membership_version (
  deployment_id text primary key,
  version integer not null,
  changed_at timestamptz not null
);

create table orleans_membership (
  deployment_id text not null references orleans_membership_version,
  address text not null,
  port integer not null,
  generation integer not null,
  silo_name text not null,
  host_name text not null,
  status integer not null,
  proxy_port integer,
  suspect_times text,
  start_time timestamptz not null,
  i_am_alive_time timestamptz not null,
  primary key (deployment_id, address, port, generation)
);

insert into OrleansQuery (QueryKey, QueryText) values
('GatewaysQueryKey', $$
select address as "Address", proxy_port as "ProxyPort", generation as "Generation"
from orleans_membership
where deployment_id = @DeploymentId and status = @Status and proxy_port > 0
$$),
('MembershipReadRowKey', $$
select v.version as "Version", m.address as "Address", m.port as "Port", m.generation as "Generation", m.silo_name as "SiloName",
  m.host_name as "HostName", m.status as "Status", m.proxy_port as "ProxyPort", m.suspect_times as "SuspectTimes",
  m.start_time as "StartTime", m.i_am_alive_time as "IAmAliveTime"
from orleans_membership_version v
left join orleans_membership m
  on m.deployment_id = v.deployment_id and m.address = @Address and m.port = @Port and m.generation = @Generation
where v.deployment_id = @DeploymentId
$$),
('MembershipReadAllKey', $$
select v.version as "Version", m.address as "Address", m.port as "Port", m.generation as "Generation", m.silo_name as "SiloName",
  m.host_name as "HostName", m.status as "Status", m.proxy_port as "ProxyPort", m.suspect_times as "SuspectTimes",
  m.start_time as "StartTime", m.i_am_alive_time as "IAmAliveTime"
from orleans_membership_version v
left join orleans_membership m on m.deployment_id = v.deployment_id
where v.deployment_id = @DeploymentId
$$),
('InsertMembershipVersionKey', $$
with added as (
  insert into orleans_membership_version (deployment_id, version, changed_at)
  values (@DeploymentId, 0, now())
  on conflict do nothing
  returning 1
)
select exists (select from added)
$$),
('InsertMembershipKey', $$
with raised as (
  update orleans_membership_version
  set version = version + 1, changed_at = now()
  where deployment_id = @DeploymentId and version = @Version
    and not exists (
      select from orleans_membership
      where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
  returning deployment_id
), added as (
  insert into orleans_membership (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, i_am_alive_time)
  select deployment_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
  from raised
  returning 1
)
select exists (select from added)
$$),
('UpdateMembershipKey', $$
with raised as (
  update orleans_membership_version
  set version = version + 1, changed_at = now()
  where deployment_id = @DeploymentId and version = @Version
    and exists (
      select from orleans_membership
      where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
  returning deployment_id
), changed as (
  update orleans_membership m
  set status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
  from raised
  where m.deployment_id = raised.deployment_id and m.address = @Address and m.port = @Port and m.generation = @Generation
  returning 1
)
select exists (select from changed)
$$),
-- A sign of life is no change of membership, so it leaves the version alone.
('UpdateIAmAlivetimeKey', $$
update orleans_membership
set i_am_alive_time = @IAmAliveTime
where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$$),
('DeleteMembershipTableEntriesKey', $$
with members as (delete from orleans_membership where deployment_id = @DeploymentId)
delete from orleans_membership_version where deployment_id = @DeploymentId
$$),
-- 3 is an active silo: one that only looks late is left to the cluster to declare dead.
('CleanupDefunctSiloEntriesKey', $$
delete from orleans_membership
where deployment_id = @DeploymentId and i_am_alive_time < @IAmAliveTime and status <> 3
$$);
