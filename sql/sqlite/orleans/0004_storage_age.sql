-- When a state was last written, as PostgreSQL's table has it: old ones of some kinds are removed.
alter table orleans_storage add column modified_at text not null default '1970-01-01T00:00:00.000000Z' check (length(modified_at) = 27);
update orleans_storage set modified_at = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now');

update OrleansQuery
set QueryText = replace(replace(replace(QueryText,
  'version, payload)', 'version, payload, modified_at)'),
  '1, @PayloadBinary', '1, @PayloadBinary, strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')'),
  'version = version + 1', 'version = version + 1, modified_at = strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')')
where QueryKey in ('WriteToStorageKey', 'ClearStorageKey');
