delete from search_progress
where room_id = $1
