#!/usr/bin/env bash
# Two silos as processes over PostgreSQL; one is killed under load, and a cluster that knows nothing of the first writes
# to the same partnerships. Then everything that was acknowledged is looked for, and faults are planted to see that they
# would be found. With "measure" as the first argument the figures of docs/guide/hosting-orleans.md are taken instead.
# PostgreSQL is installed from Debian's packages where it is not there. Further arguments go to dotnet build.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 LC_ALL=C
sudo=; [ "$(id -u)" -eq 0 ] || sudo=sudo
task=kill; [ "${1:-}" != measure ] || { task=measure; shift; }

pg() { command -v "$1" || ls /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | tail -n 1; }
[ -n "$(pg initdb)" ] || { $sudo apt-get update -qq && $sudo apt-get install -y -qq postgresql >/dev/null; }

configuration=${CONFIGURATION:-Release}
dotnet build docs/samples/orleans -c "$configuration" -v q -nologo "$@"
program=$PWD/docs/samples/orleans/bin/$configuration/net10.0/Care.Partnerships.Samples.Silo.dll
database="Host=127.0.0.1;Port=5492;Username=care;Database=postgres"
run() { dotnet "$program" "$@" --database "$database"; }

# PostgreSQL does not run as root.
as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
work=$(mktemp -d); cluster=$(mktemp -d); [ "$(id -u)" -ne 0 ] || chown postgres "$cluster"
silos=() clients=()
finish() {
  for one in "${silos[@]}" "${clients[@]}"; do kill -9 "$one" 2>/dev/null || true; done
  as "$(pg pg_ctl)" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$cluster" "$work"
}
trap finish EXIT
as "$(pg initdb)" -D "$cluster/data" -A trust -U care >/dev/null
as "$(pg pg_ctl)" -D "$cluster/data" -o "-p 5492 -k $cluster -c listen_addresses=127.0.0.1 -c max_connections=400" \
  -w -l "$cluster/log" start >/dev/null
run setup

ask() { "$(pg psql)" -h 127.0.0.1 -p 5492 -U care -d postgres -Atc "$1"; }
# await COUNT CLUSTER: waits until the cluster has so many; 3 is an active silo.
await() {
  for _ in $(seq 600); do
    [ "$(ask "select count(*) from OrleansMembershipTable where Status = 3 and DeploymentId = '$2'")" -ne "$1" ] ||
      return 0
    sleep 0.2
  done
  echo "The cluster $2 did not come to $1 silos."; cat "$work"/silo-*.log; exit 1
}
# silo NUMBER CLUSTER: a process of its own, the last of silos.
silo() {
  dotnet "$program" silo --database "$database" --cluster "$2" --port $((11190 + $1)) --gateway $((30090 + $1)) \
    >"$work/silo-$1.log" 2>&1 & silos+=($!)
}
# load NAME CLUSTER: a client that records until it is told to stop.
load() {
  dotnet "$program" load --database "$database" --cluster "$2" --name "$1" --stop "$work/stop" --log "$work/$1" \
    --patience 5 2>"$work/load-$1.log" & clients+=($!)
}
# beyond NAME COUNT: waits until so many facts of a client are in the store beyond those that were there.
beyond() {
  local count="select count(*) from entries where part like 'fbk-$1-%'" before; before=$(ask "$count")
  for _ in $(seq 600); do [ "$(ask "$count")" -lt $((before + $2)) ] || return 0; sleep 0.2; done
  echo "The client $1 does not come on."; cat "$work"/load-*.log; exit 1
}

silo 1 care; silo 2 care; await 2 care
if [ "$task" = measure ]; then
  number=${PARTNERSHIPS:-100000} seconds=${SECONDS_EACH:-20}
  run measure --fill yes --partnerships "$number" --seconds "$seconds"
  ask "select 'store: ' || count(*) || ' entries, ' || pg_size_pretty(pg_total_relation_size('entries')) from entries"
  echo "Started again, with nothing in memory:"
  for one in "${silos[@]}"; do kill "$one"; wait "$one" 2>/dev/null || true; done; silos=()
  await 0 care; silo 1 care; silo 2 care; await 2 care
  run measure --partnerships "$number" --seconds "$seconds"
  exit
fi

load a care; beyond a 500
{ kill -9 "${silos[1]}"; wait "${silos[1]}" || true; } 2>/dev/null; echo "One of two silos is killed under load."
await 1 care; beyond a 500; echo "The cluster is one, and goes on."
# As where a network is cut: neither cluster sees the other, and both have an activation of every partnership.
silo 3 cut-off; await 1 cut-off
load b cut-off; beyond b 500; beyond a 200
touch "$work/stop"
for one in "${clients[@]}"; do wait "$one" || { cat "$work"/load-*.log; exit 1; }; done; clients=()
run check --logs "$work/a,$work/b" --lost yes

# plant FAULT CHECK: the fault must be found, by that check.
plant() {
  if run check --logs "$work/a,$work/b" --plant "$1" >"$work/planted" || ! grep -q "FAILED: $2" "$work/planted"; then
    echo "The planted fault was not found: $1"; cat "$work/planted"; exit 1
  fi
}
plant lose "every fact that was acknowledged stands exactly once"
plant double "every fact that was acknowledged stands exactly once"
plant gap "no position is missing"
plant late "every history replays, and its audit finds nothing"
echo "4 planted faults were found."
