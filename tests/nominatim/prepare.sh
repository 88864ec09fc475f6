#!/usr/bin/env bash
# Make a real Nominatim of our small OSM file, as one SQLite file that needs no PostgreSQL to serve.
#
#   tests/nominatim/prepare.sh [FOLDER]        (default: ~/.cache/strike-map-tests/nominatim)
#
# Does nothing where FOLDER is up to date already. Debian, as root for its packages; elsewhere the
# packages below must be there. Takes three to six minutes, most of it for building PyICU.
# Runs a PostgreSQL of its own in a temporary folder; nothing of the system is changed but packages.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
folder="${1:-${XDG_CACHE_HOME:-$HOME/.cache}/strike-map-tests/nominatim}"
version=5.3.3
packages=(postgresql postgresql-15-postgis-3 postgresql-15-postgis-3-scripts osm2pgsql
  libsqlite3-mod-spatialite python3-venv python3-dev pkg-config libicu-dev g++)

stamp="$(cat "$here/make_osm.py" "$here/prepare.sh" | sha256sum | cut -c1-16)"
if [ "$(cat "$folder/stamp" 2>/dev/null)" = "$stamp" ]; then
  echo "Nominatim is ready in $folder"
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  [ "$(id -u)" = 0 ] || { echo "Missing Debian packages: ${missing[*]}" >&2; exit 2; }
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

mkdir -p "$folder"
rm -f "$folder/stamp"
# Debian's own Python: its sqlite3 can load SpatiaLite, which many other builds cannot.
/usr/bin/python3 -m venv --clear "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check "nominatim-db==$version" \
  "nominatim-api==$version" falcon uvicorn "psycopg[binary]" osmium aiosqlite

bin="$(ls -d /usr/lib/postgresql/*/bin | tail -1)"
work="$(mktemp -d)"
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() {
  (cd / && as_server "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$work"
}
trap stop EXIT
if [ "$(id -u)" = 0 ]; then chown postgres "$work"; fi
(
  cd /
  as_server "$bin/initdb" -D "$work/data" -U postgres -A trust -E UTF8 --no-sync >/dev/null
  as_server "$bin/pg_ctl" -D "$work/data" -l "$work/log" -w start \
    -o "-c listen_addresses='' -c unix_socket_directories='$work' -c fsync=off -c jit=off" >/dev/null
  "$bin/psql" -q -h "$work" -U postgres -c 'CREATE ROLE "www-data" LOGIN'
)

rm -rf "$folder/project"
mkdir "$folder/project"
"$folder/venv/bin/python" "$here/make_osm.py" "$folder/places.osm"
export PGHOST="$work" PGUSER=postgres
export NOMINATIM_DATABASE_DSN="pgsql:dbname=nominatim;host=$work;user=postgres"
nominatim="$folder/venv/bin/nominatim"
cd "$folder/project"
# --offline: it would ask openstreetmap.org for the date of the data otherwise.
quietly() { "$@" >"$work/out" 2>&1 || { tail -20 "$work/out" >&2; exit 1; }; }
quietly "$nominatim" import --offline --osm-file "$folder/places.osm" \
  --project-dir "$folder/project" -j 2
rm -f "$folder/nominatim.sqlite"
quietly "$nominatim" convert --project-dir "$folder/project" -o "$folder/nominatim.sqlite" \
  --with-reverse --with-search --with-details
echo "$stamp" >"$folder/stamp"
echo "Nominatim is ready in $folder"
