-- Those that are open: not made before $3. The one that was used last comes first.
select id, device, network, created_at, renewed_at
from sessions
where user_id = $1 and revoked_at is null and expires_at > $2 and created_at > $3
order by renewed_at desc, id
limit $4
