-- Prefixes as ranges, from the words up to the words with the highest character behind: no wildcard to escape, and both indexes serve.
select id as user_id, username, display_name, avatar_url
from users
where (username >= $1 and username < $2) or (display_key >= $1 and display_key < $2)
order by username
limit $3
