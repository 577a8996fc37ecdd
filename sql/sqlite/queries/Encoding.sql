-- All that a file can have keep every text.
select 'UTF8'
