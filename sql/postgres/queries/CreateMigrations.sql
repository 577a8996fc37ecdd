create table if not exists schema_migrations (
  folder     text not null,
  number     integer not null check (number >= 1),
  name       text not null,
  sha256     text not null,
  applied_at timestamptz not null,
  primary key (folder, number)
)
