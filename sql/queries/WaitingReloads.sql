select number, kind, key
from reloads
order by number
limit $1
