delete from invites
where room_id = $1
