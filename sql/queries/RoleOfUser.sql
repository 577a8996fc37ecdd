select role
from users
where id = $1
