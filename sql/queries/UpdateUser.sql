update users
set username = $2, display_name = $3, display_key = $4, email = $5, avatar_url = $6, role = $7, password_hash = $8, status_text = $9
where id = $1
