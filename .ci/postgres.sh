# A PostgreSQL for one run, in a folder that is thrown away. Sourced after common.sh.

need_postgres() {
  export PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)"
  command -v initdb >/dev/null || { install PostgreSQL postgresql postgresql-server postgresql@15; export PATH="$PATH:$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)"; }
}

# PostgreSQL does not run as root.
as_postgres() { (cd / && if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi); }

start_postgres() { # FOLDER USER SETTINGS …: listens on 127.0.0.1, port in $postgres_port; durable as by default
  local folder=$1/pg user=$2; shift 2
  need_postgres
  chmod 755 "$(dirname "$folder")"
  postgres_port=21400
  while (exec 3<>"/dev/tcp/127.0.0.1/$postgres_port") 2>/dev/null; do postgres_port=$((postgres_port + 1)); done
  mkdir "$folder"; [ "$(id -u)" != 0 ] || chown postgres "$folder"
  as_postgres initdb -D "$folder" -U "$user" -A trust -E UTF8 --locale=C >/dev/null &&
    as_postgres pg_ctl -D "$folder" -w -t 60 -l "$folder/log" -o "-p $postgres_port -h 127.0.0.1 -k '' $*" start >/dev/null ||
    die "PostgreSQL does not start"
}

stop_postgres() { # FOLDER
  [ ! -f "$1/pg/postmaster.pid" ] || as_postgres pg_ctl -D "$1/pg" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
}
