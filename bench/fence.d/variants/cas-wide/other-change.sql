update rooms set rev = rev + 1 where id = $1
