select quiet_from, quiet_to, time_zone, keywords
from notification_settings
where user_id = $1
