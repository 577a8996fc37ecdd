# Starts the whole cluster and stays until it is told to end. Sourced by deploy/local-cluster.
source "$here/local/haproxy.sh"

taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

pause='' next_port=$port
take_port() { next_port=$((next_port + 1)); while taken "$next_port"; do next_port=$((next_port + 1)); done; }

# Logs of several processes are read side by side.
export Logging__Console__FormatterName=${Logging__Console__FormatterName:-simple}
export Logging__Console__FormatterOptions__SingleLine=${Logging__Console__FormatterOptions__SingleLine:-true}
export Logging__Console__FormatterOptions__TimestampFormat=${Logging__Console__FormatterOptions__TimestampFormat:-HH:mm:ss.fff }

settings() { # What of the environment is meant for the parts
  local variable
  for variable in $(compgen -e); do
    case $variable in Chat__*|Logging__*|OTEL_*|DOTNET_*) echo "$variable=${!variable}";; esac
  done
}

part() { # NAME PORT READY-COMMAND, then NAME=VALUE …, --, COMMAND …
  local folder=$data/parts/$1 port=$2 ready=$3
  mkdir -p "$folder"; shift 3
  echo "$port" >"$folder/port"
  printf '#!/usr/bin/env bash\n%s\n' "$ready" >"$folder/ready"
  {
    printf '#!/usr/bin/env bash\ncd %q\n' "$data"
    while [ "$1" != -- ]; do printf 'export %s=%q\n' "${1%%=*}" "${1#*=}"; shift; done
    shift
    # The key stays in its file, so that this one can be shown around.
    printf 'export Chat__Auth__SigningKey=$(cat %q)\nexec' "$data/signing.key"
    printf ' %q' "$@"; echo
  } >"$folder/run"
  chmod 755 "$folder/run" "$folder/ready"
}

serves() { echo "exec curl -fsS -o /dev/null --max-time 2 http://127.0.0.1:$1/health/ready"; }

prepare() {
  if [ -n "$build" ]; then
    need dotnet "The .NET SDK 10"
    build_web
    build_server Release Chat.Silo; build_server Release Chat.Gateway
  fi
  silo=$root/Chat.Silo/bin/Release/net10.0/Chat.Silo.dll
  local file; for file in "$silo" "$(gateway)"; do [ -f "$file" ] || die "$file is missing; leave out --no-build"; done
  dotnet=$(command -v dotnet); need curl curl
  command -v initdb >/dev/null || { install PostgreSQL postgresql postgresql-server postgresql@15; PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1); }
  command -v haproxy >/dev/null || install HAProxy haproxy haproxy haproxy
}

start_postgres() {
  local as=()
  [ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --init-groups)
  if [ ! -f "$data/pg/PG_VERSION" ]; then
    rm -rf "$data/pg"; mkdir "$data/pg"; [ "$(id -u)" != 0 ] || chown postgres "$data/pg"
    as_postgres initdb -D "$data/pg" -U chat -A trust -E UTF8 --locale=C >"$data/logs/initdb.log" 2>&1 || die "initdb failed; see $data/logs/initdb.log"
  fi
  take_port
  part postgres "$next_port" "exec $(command -v pg_isready) -q -h 127.0.0.1 -p $next_port" -- \
    ${as[@]+"${as[@]}"} "$(command -v postgres)" -D "$data/pg" -p "$next_port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300
  echo "Host=127.0.0.1;Port=$next_port;Username=chat;Database=chat" >"$data/database"
  begin postgres; until_ready postgres
  local sql=(psql -h 127.0.0.1 -p "$next_port" -U chat -d postgres -qtAc)
  [ -n "$("${sql[@]}" "select 1 from pg_database where datname = 'chat'")" ] || "${sql[@]}" 'create database chat'
}

describe_silo() { # NAME
  local health to_silos
  take_port; health=$next_port; take_port; to_silos=$next_port; take_port
  part "$1" "$health" "$(serves "$health")" "${shared[@]}" ASPNETCORE_URLS="http://127.0.0.1:$health" \
    Chat__Cluster__SiloPort="$to_silos" Chat__Cluster__GatewayPort="$next_port" Chat__Cluster__AdvertisedAddress=127.0.0.1 -- "$dotnet" "$silo"
}

describe_gateway() { # NAME
  take_port
  part "$1" "$next_port" "$(serves "$next_port")" "${shared[@]}" ASPNETCORE_URLS="http://127.0.0.1:$next_port" \
    Chat__Mode=gateway Chat__DataFolder="$data/$1" Chat__Web__Root="$root/web/app/dist" -- "$dotnet" "$(gateway)"
}

start_all() { # NAMES
  local name
  for name in "$@"; do begin "$name"; done
  for name in "$@"; do until_ready "$name"; done
}

up() {
  local name pid state
  for name in $(part_names); do ! running "$name" || die "a cluster runs in $data already; end it with: deploy/local-cluster down --data $data"; done
  ! taken "$port" || die "port $port is in use; choose another with --port"
  prepare
  rm -rf "$data/parts"; mkdir -p "$data/parts" "$data/logs"; chmod 755 "$data"
  [ -s "$data/signing.key" ] || (umask 077; head -c 48 /dev/urandom | base64 >"$data/signing.key")
  echo "http://127.0.0.1:$port" >"$data/url"
  # From here on there is something to end, however this ends.
  trap 'trap "" INT TERM HUP; say "ending the cluster"; [ -z "$pause" ] || kill "$pause" 2>/dev/null || true; end_all' EXIT
  trap 'exit 0' INT TERM HUP

  start_postgres
  shared=(ConnectionStrings__Chat="$(cat "$data/database")" Chat__Cluster__Id=local)
  while read -r name; do shared+=("$name"); done < <(settings)
  say "applying the migrations"
  env "${shared[@]}" "$dotnet" "$silo" migrate >>"$data/logs/migrate.log" 2>&1 || { tail -n 20 "$data/logs/migrate.log" >&2; die "the migrations failed"; }

  local all_silos=() all_gateways=() at
  for ((at = 1; at <= silos; at++)); do all_silos+=("silo$at"); describe_silo "silo$at"; done
  for ((at = 1; at <= gateways; at++)); do all_gateways+=("gateway$at"); describe_gateway "gateway$at"; done
  describe_haproxy "${all_gateways[@]}"
  say "starting ${all_silos[*]}"; start_all "${all_silos[@]}"
  say "starting ${all_gateways[*]}, haproxy"; start_all "${all_gateways[@]}" haproxy
  write_summary
  status
  echo "the cluster is up at $(cat "$data/url"), its parts are in $data/cluster.json, its logs in $data/logs"
  # Until it is told to end, or somebody ended everything with `down`.
  while [ -f "$data/cluster.json" ]; do sleep 2 & pause=$!; wait "$pause" || true; done
}
