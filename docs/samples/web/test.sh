#!/usr/bin/env bash
# Runs the sample on SQLite and on PostgreSQL, each with a restart in between, and asks both the same. What is not there
# is installed from Debian's packages: PostgreSQL, Chromium. Arguments go to dotnet build.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
work=$PWD/artifacts/samples; rm -rf "$work/data"; mkdir -p "$work/data"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PUPPETEER_SKIP_DOWNLOAD=1 ASPNETCORE_URLS=http://127.0.0.1:5087
sudo=; [ "$(id -u)" -eq 0 ] || sudo=sudo

browser() { command -v chromium || command -v google-chrome || command -v chromium-browser; }
pg() { command -v "$1" || ls /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | tail -n 1; }
missing=
browser >/dev/null || missing="chromium"
[ -n "$(pg initdb)" ] || missing="$missing postgresql"
# shellcheck disable=SC2086
[ -z "$missing" ] || { $sudo apt-get update -qq && $sudo apt-get install -y -qq $missing >/dev/null; }
CHROMIUM=$(browser); export CHROMIUM
needed="playwright-core@1.65.1"
if [ "$(cat "$work/installed" 2>/dev/null)" != "$needed" ]; then
  npm install --silent --no-fund --no-audit --no-save --prefix "$work" "$needed" && echo "$needed" >"$work/installed"
fi

configuration=${CONFIGURATION:-Release}
dotnet build docs/samples/web -c "$configuration" -v q -nologo "$@"
host=$PWD/docs/samples/web/bin/$configuration/net10.0/Care.Partnerships.Samples.Web.dll
# Somebody with two posts, whom the sample partnership has not.
file=$work/data/two-posts.json
node -e 'const [from, to] = process.argv.slice(1), fs = require("fs"), file = JSON.parse(fs.readFileSync(from));
file.people.push({ ...file.people.find(one => one.id === "p-02"), position: "country-director" });
fs.writeFileSync(to, JSON.stringify(file));' docs/data/typhoon-response.json "$file"
pid=
stop() { if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; pid=; fi; }
start() {
  # From another folder: it finds its own files.
  (cd "$work" && exec dotnet "$host" --today "$2" --file "$file" --database "$1" --Logging:LogLevel:Default Warning >>"$work/host.log" 2>&1) & pid=$!
  for _ in $(seq 100); do curl -s -o /dev/null "$ASPNETCORE_URLS/schema/facts.json" && return; sleep 0.2; done
  echo "The sample did not start."; cat "$work/host.log"; exit 1
}
both() {
  start "$1" 2026-11-28; node docs/samples/web/test.mjs "$ASPNETCORE_URLS" first "$work/node_modules"; stop
  start "$1" 2026-11-28; node docs/samples/web/test.mjs "$ASPNETCORE_URLS" again "$work/node_modules"; stop
  start "$1" 2028-01-01; node docs/samples/web/test.mjs "$ASPNETCORE_URLS" later "$work/node_modules"; stop
}

# PostgreSQL does not run as root.
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
cluster=$(mktemp -d); [ "$(id -u)" -ne 0 ] || chown postgres "$cluster"
trap 'stop; as "$(pg pg_ctl)" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$cluster"' EXIT
: >"$work/host.log"

echo "SQLite:"; both "Data Source=$work/data/partnership.db"
as "$(pg initdb)" -D "$cluster/data" -A trust -U care >/dev/null
as "$(pg pg_ctl)" -D "$cluster/data" -o "-p 5491 -k $cluster -c listen_addresses=127.0.0.1" -w -l "$cluster/log" start >/dev/null
database="Host=127.0.0.1;Port=5491;Username=care;Database=postgres"
echo "PostgreSQL:"; both "$database"
echo "The invariants of a store, on both, and over HTTP:"
start "Data Source=$work/data/http.db" 2026-11-28
POSTGRES="$database" WEB="$ASPNETCORE_URLS" dotnet run --project tests/Care.Partnerships.Tests -c "$configuration" -- \
  -class "*SampleStoreTests" -class "*SampleHttpTests" |
  tee "$work/tests.log" | grep -E "Total|FAIL" || { cat "$work/tests.log"; exit 1; }
stop
