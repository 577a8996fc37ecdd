select exists (select 1 from rooms where id = $1)
