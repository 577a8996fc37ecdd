-- By those who were in the room, as the rows are.
delete from thread_follows
where room_id = $1 and user_id in (select m.user_id from room_members m where m.room_id = $1)
