# Runs a program of bench/ with a folder for its cluster. Sourced by bench/chaos, bench/latency and bench/idle.
source "$(dirname "${BASH_SOURCE[0]}")/../../.ci/common.sh"

child='' work='' keep=''

clean_up() {
  local folder
  trap '' INT TERM
  [ -z "$child" ] || kill "$child" 2>/dev/null || true
  # The program ends its cluster itself; this is for when it was stopped half-way.
  for folder in "$work" "$work"/*; do [ ! -d "$folder/parts" ] || "$root/deploy/local-cluster" down --data "$folder" || true; done
  if [ -n "$keep" ]; then say "kept $work"; else rm -rf "$work"; fi
}

run_bench() { # PROGRAM OPTIONS
  local program=$1 option; shift
  for option in "$@"; do
    case $option in
      --keep) keep=1;;
      --help|-h) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p;}' "$root/bench/$program"; exit;;
    esac
  done
  npm_packages
  work=$(mktemp -d); chmod 755 "$work"
  trap clean_up EXIT
  trap 'exit 130' INT TERM
  export NODE_PATH=$root/web/node_modules
  PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)
  node "$root/bench/$program.cjs" "$@" --data "$work" & child=$!
  wait "$child"
}
