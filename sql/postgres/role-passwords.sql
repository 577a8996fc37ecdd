-- For the rest of the transaction, where roles.sql finds them: what makes a role takes no parameters.
select set_config('chat.app_password', $1, true), set_config('chat.gateway_password', $2, true)
