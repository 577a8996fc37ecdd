# The load balancer's settings. Sourced by deploy/local/up.sh.
describe_haproxy() { # GATEWAYS
  local name
  {
    cat <<SETTINGS
global
  stats socket $data/haproxy.sock mode 600
defaults
  mode http
  timeout connect 1s
  timeout client 75s
  timeout server 75s
  # A quiet WebSocket is pinged every 15 s from either side.
  timeout tunnel 75s
  timeout check 2s
  # A gateway that has just gone costs no request: the next one is tried at once.
  retries 3
  option redispatch 1
  option forwardfor
frontend chat
  bind 127.0.0.1:$port
  default_backend gateways
# No sticky sessions: clients use WebSockets and skip the negotiation.
backend gateways
  balance roundrobin
  option httpchk GET /health/ready
  http-check expect status 200
  # One failed check may be chance, so a second follows at once. Sessions of a gateway that is not ready go on: it tells its clients itself.
  default-server check inter 500ms fastinter 100ms fall 2 rise 1
SETTINGS
    for name in "$@"; do echo "  server $name 127.0.0.1:$(cat "$data/parts/$name/port")"; done
  } >"$data/haproxy.cfg"
  part haproxy "$port" "$(serves "$port")" -- "$(command -v haproxy)" -db -f "$data/haproxy.cfg"
}
