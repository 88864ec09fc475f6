#!/usr/bin/env bash
# Serve the Nominatim that prepare.sh has made, on loopback, until it is stopped.
#
#   tests/nominatim/serve.sh PORT [FOLDER]
set -euo pipefail
folder="${2:-${XDG_CACHE_HOME:-$HOME/.cache}/strike-map-tests/nominatim}"
export NOMINATIM_DATABASE_DSN="sqlite:dbname=$folder/nominatim.sqlite"
exec "$folder/venv/bin/nominatim" serve -q --project-dir "$folder/project" --server "127.0.0.1:$1"
