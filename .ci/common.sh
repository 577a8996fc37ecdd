# What ./run, ./test, bench/serve and .ci/run share. Sourced, never run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# The compiler server and MSBuild nodes would outlive the command.
export UseSharedCompilation=false
# A busy server never has the pause after which the runtime begins to optimise; without waiting for one it needs less than half the CPU.
export DOTNET_TC_CallCountingDelayMs=${DOTNET_TC_CallCountingDelayMs:-0}

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
die() { printf '\033[1;31merror:\033[0m %s\n' "$*" >&2; exit 1; }

need() { # COMMAND WHAT
  command -v "$1" >/dev/null || die "$2 is not installed (no '$1' on the PATH). Install it and run this again."
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install() { # WHAT, then the package's names for apt, dnf, brew
  say "installing $1"
  if command -v apt-get >/dev/null; then
    # RUNLEVEL=1: a packaged server must not start its own service, the tests start what they need.
    as_root apt-get update -qq >/dev/null && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends $2 >/dev/null
  elif command -v dnf >/dev/null; then as_root dnf install -y -q $3
  elif command -v brew >/dev/null; then brew install -q $4
  else false; fi || die "could not install $1; install it by hand and run this again"
}

build_web() {
  need node "Node 20 or newer"; need npm "npm"
  local stamp=$root/web/node_modules/.package-lock.json
  if [ ! -f "$stamp" ] || [ "$root/web/package-lock.json" -nt "$stamp" ]; then
    say "installing the web client's packages"
    (cd "$root/web" && npm ci --no-audit --no-fund --loglevel=error) || die "npm ci failed"
  fi
  say "building the web client"
  (cd "$root/web" && npm run build --silent) || die "the web client does not build"
}

build_server() { # CONFIGURATION PROJECT
  need dotnet "The .NET SDK 10"
  say "building $2"
  dotnet build "$root/$2" -c "$1" -v q -clp:NoSummary || die "$2 does not build"
}

gateway() { echo "$root/Chat.Gateway/bin/Release/net10.0/Chat.Gateway.dll"; }
