-- The ADO.NET providers of Orleans read their statements from this table, by these names of table, columns and keys.
-- Parameters are named by the providers; the other tables of this folder are ours to shape.
create table OrleansQuery (
  QueryKey text primary key,
  QueryText text not null
) strict;
