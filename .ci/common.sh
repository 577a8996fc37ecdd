# What ./run, ./dev, ./test, bench/ and deploy/local-cluster share. Sourced, never run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# The compiler server and MSBuild nodes would outlive the command.
export UseSharedCompilation=false

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

quietly() { # COMMAND …: what it says is shown only when it fails
  local said; said=$(mktemp)
  if "$@" >"$said" 2>&1; then rm -f "$said"; else cat "$said" >&2; rm -f "$said"; return 1; fi
}

contents() { # PATHS: name, size and sum of every file there, but of what is built
  (cd "$root" && find "$@" \( -name bin -o -name obj -o -name node_modules -o -name dist -o -name TestResults \) -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 cksum) || true
}

# Sources and results are compared, not their times: another commit, a deleted file and a build by hand are seen too.
make() { # NAME SOURCES RESULTS WHAT COMMAND …: does nothing when both are what they were after it last succeeded
  local stamp=$root/obj/built/$1 sources=$2 results=$3 what=$4 before
  shift 4
  before=$(contents $sources)
  [ ! -f "$stamp" ] || [ "$before$(contents $results)" != "$(cat "$stamp")" ] || return 0
  say "$what"
  rm -f "$stamp"
  quietly "$@" || die "failed: $what"
  mkdir -p "$root/obj/built"
  printf %s "$before$(contents $results)" >"$stamp"
}

npm_packages() {
  need node "Node 20 or newer"; need npm "npm"
  make npm "web/package.json web/package-lock.json web/app/package.json $(cd "$root" && echo web/packages/*/package.json)" \
    web/node_modules/.package-lock.json "installing the web client's packages" npm --prefix "$root/web" ci --no-audit --no-fund --loglevel=error
}

build_web() {
  npm_packages
  make web "web/app web/packages web/tsconfig.base.json obj/built/npm" web/app/dist/. "building the web client" npm --prefix "$root/web" run build --silent
}

projects_of() { # PROJECT: it and all that it refers to, some more than once
  echo "$1"
  local other
  for other in $(sed -nE 's|.*ProjectReference Include="(\.\./)+([^/"]+)/.*|\2|p' "$root/$1"/*.csproj); do projects_of "$other"; done
}

build_server() { # CONFIGURATION, PROJECT or Chat.sln
  need dotnet "The .NET SDK 10"
  local sources results=$2/bin/$1/net10.0/.
  if [ "$2" = Chat.sln ]; then
    sources=$(cd "$root" && echo Chat.* samples)
    results=$(cd "$root" && for project in Chat.*/*.csproj samples/*/*.csproj; do echo "$(dirname "$project")/bin/$1/net10.0/."; done)
  else sources=$(projects_of "$2" | sort -u); fi
  make "$2-$1" "$sources sql .editorconfig BannedSymbols.txt Directory.Build.props Directory.Packages.props global.json" "$results" \
    "building $2" dotnet build "$root/$2" -c "$1" -v q -clp:NoSummary
}

gateway() { echo "$root/Chat.Gateway/bin/Release/net10.0/Chat.Gateway.dll"; }

# The one without a window of its own takes half of the time.
find_browser() { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser; }

need_browser() { # CHROMIUM names it
  if [ -z "${CHROMIUM:-}" ]; then
    find_browser >/dev/null || install Chromium "$(apt-cache show chromium-headless-shell >/dev/null 2>&1 && echo chromium-headless-shell || echo chromium)" chromium chromium
    CHROMIUM=$(find_browser)
  fi
  export CHROMIUM
}
