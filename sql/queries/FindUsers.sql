-- Prefixes as ranges, from the words up to the words with the highest character behind: no wildcard to escape. Each index is read until the page is full.
select u.id as user_id, u.username, u.display_name, u.avatar_url
from (
  select id from (select id from users where username >= $1 and username < $2 and deleted_at is null order by username limit $3) named
  union
  select id from (select id from users where display_key >= $1 and display_key < $2 and deleted_at is null order by display_key limit $3) shown
) found
join users u on u.id = found.id
order by u.username
limit $3
