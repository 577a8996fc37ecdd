delete from search_entries
where room_id = $1 and seq <= $2
