update room_heads set rev = rev + 1 where room_id = $1
