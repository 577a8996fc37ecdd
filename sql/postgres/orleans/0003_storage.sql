-- Grain states. A key that reads as a Guid or as a hexadecimal number arrives in the two integers, any other in the text; the
-- hash tells a text key from the same text behind the number zero. The primary key fences two first writes, the version all others:
-- a statement that changes nothing answers no row, which the provider reports as a conflict.
create table orleans_storage (
  service_id text not null,
  state_name text not null,
  key_n0 bigint not null,
  key_n1 bigint not null,
  key_text text not null,
  key_hash integer not null,
  version integer not null,
  payload bytea,
  modified_at timestamptz not null,
  primary key (service_id, state_name, key_n1, key_n0, key_text, key_hash)
);

insert into OrleansQuery (QueryKey, QueryText) values
('ReadFromStorageKey', $$
select payload as "PayloadBinary", version as "Version"
from orleans_storage
where service_id = @ServiceId and state_name = @GrainTypeString
  and key_n0 = @GrainIdN0 and key_n1 = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '') and key_hash = @GrainIdHash
$$),
('WriteToStorageKey', $$
with added as (
  insert into orleans_storage (service_id, state_name, key_n0, key_n1, key_text, key_hash, version, payload, modified_at)
  select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''), @GrainIdHash, 1, @PayloadBinary, now()
  where @GrainStateVersion is null
  on conflict do nothing
  returning version
), changed as (
  update orleans_storage
  set payload = @PayloadBinary, version = version + 1, modified_at = now()
  where service_id = @ServiceId and state_name = @GrainTypeString
    and key_n0 = @GrainIdN0 and key_n1 = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '') and key_hash = @GrainIdHash
    and version = @GrainStateVersion
  returning version
)
select version as "NewGrainStateVersion" from added
union all
select version from changed
$$),
('ClearStorageKey', $$
update orleans_storage
set payload = null, version = version + 1, modified_at = now()
where service_id = @ServiceId and state_name = @GrainTypeString
  and key_n0 = @GrainIdN0 and key_n1 = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '') and key_hash = @GrainIdHash
  and version = @GrainStateVersion
returning version as "NewGrainStateVersion"
$$),
('DeleteStorageKey', $$
delete from orleans_storage
where service_id = @ServiceId and state_name = @GrainTypeString
  and key_n0 = @GrainIdN0 and key_n1 = @GrainIdN1 and key_text = coalesce(@GrainIdExtensionString, '') and key_hash = @GrainIdHash
  and version = @GrainStateVersion
returning version + 1 as "NewGrainStateVersion"
$$);
