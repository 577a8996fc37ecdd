# The parts of a running cluster. Sourced by deploy/local-cluster, which sets $data. A part is a folder $data/parts/NAME with
#   run     starts it in the foreground         ready   succeeds when it serves
#   port    where it listens                    pid     its process, and when that began: numbers of processes are used again

as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); else "$@"; fi; }

part_names() { ls "$data/parts" 2>/dev/null | tr '\n' ' '; }

life() { # PID: its state and when it began; nothing when it is gone
  local fields
  if [ -d /proc/self ]; then
    # What stands before the last bracket is the name, which may hold anything.
    fields=$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) || return 0
    set -- $fields
    [ "$1" = Z ] || echo "$1 ${20}"
  else LC_ALL=C ps -o stat=,lstart= -p "$1" || true; fi
}

read_pid() { # NAME: sets pid and state (empty: it does not run)
  pid='' state=''
  local began now
  [ ! -s "$data/parts/$1/pid" ] || read -r pid began <"$data/parts/$1/pid"
  [ -n "$pid" ] || return 0
  now=$(life "$pid")
  [ "${now#* }" != "$began" ] || state=${now%% *}
}

running() { local pid state; read_pid "$1"; [ -n "$state" ]; }

gone_within() { # SECONDS NAME
  local until=$((SECONDS + $1))
  while running "$2"; do [ $SECONDS -lt $until ] || return 1; sleep 0.05; done
}

send() { # SIGNAL NAME
  local pid state; read_pid "$2"
  [ -z "$state" ] || kill "-$1" "$pid" 2>/dev/null || true
}

begin() { # NAME
  ! running "$1" || die "$1 runs already"
  local part=$data/parts/$1
  # In a process group of its own: Ctrl+C is for the script, which ends the parts in their order.
  (set -m; "$part/run" </dev/null >>"$data/logs/$1.log" 2>&1 & now=$(life $!); echo "$! ${now#* }" >"$part/pid")
}

until_ready() { # NAME
  local until=$((SECONDS + 90))
  until "$data/parts/$1/ready" >/dev/null 2>&1; do
    running "$1" || { tail -n 20 "$data/logs/$1.log" >&2; die "$1 ended while starting; see $data/logs/$1.log"; }
    [ $SECONDS -lt $until ] || { tail -n 20 "$data/logs/$1.log" >&2; die "$1 was not ready within 90 s; see $data/logs/$1.log"; }
    sleep 0.1
  done
}

end() { # NAME: asks it to end; who does not within half a minute is killed, and that is a failure
  if [ "$1" = postgres ]; then
    ! running postgres || as_postgres pg_ctl -D "$data/pg" -m fast -t 30 -w stop >/dev/null || true
  else send TERM "$1"; send CONT "$1"; fi
  gone_within 30 "$1" && return
  send KILL "$1"
  gone_within 5 "$1" || true
  say "$1 did not end within 30 s and was killed"
  return 1
}

end_all() { # Those that depend on others first; those of a kind together
  local name kind failed=''
  for kind in gateway silo haproxy postgres; do
    for name in $(part_names); do [[ $name != $kind* || $name = postgres ]] || send TERM "$name"; done
    for name in $(part_names); do [[ $name != $kind* ]] || end "$name" || failed=1; done
  done
  rm -f "$data/cluster.json"
  [ -z "$failed" ]
}

do_kill() { send KILL "$1"; gone_within 5 "$1" || die "$1 is still there"; }
do_stop() { end "$1"; }
do_start() { begin "$1"; write_summary; until_ready "$1"; }
do_pause() { send STOP "$1"; }
do_resume() { send CONT "$1"; }

status() {
  local name pid state said
  [ -d "$data/parts" ] || die "there is no cluster in $data"
  for name in $(part_names); do
    read_pid "$name"
    case $state in '') said=ended pid=-;; T*) said=paused;; *) said=running;; esac
    printf '%-12s %-8s pid %-8s port %s\n' "$name" "$said" "$pid" "$(cat "$data/parts/$name/port")"
  done
}

json() { local text=${1//\\/\\\\}; printf '"%s"' "${text//\"/\\\"}"; }

write_summary() { # cluster.json, for programs; moved into place, so that nobody reads half of it
  local name pid state comma='' half=$data/cluster.json.$$
  {
    printf '{"data":%s,"url":%s,"database":%s,"signingKeyFile":%s,"parts":[' "$(json "$data")" "$(json "$(cat "$data/url")")" \
      "$(json "$(cat "$data/database")")" "$(json "$data/signing.key")"
    for name in $(part_names); do
      read_pid "$name"; [ -n "$state" ] || pid=''
      printf '%s\n  {"name":%s,"pid":%s,"port":%s,"command":%s,"log":%s}' "$comma" "$(json "$name")" "${pid:-null}" \
        "$(cat "$data/parts/$name/port")" "$(json "$data/parts/$name/run")" "$(json "$data/logs/$name.log")"
      comma=,
    done
    printf '\n]}\n'
  } >"$half"
  mv "$half" "$data/cluster.json"
}
