#!/usr/bin/env bash
# Replication, from accounts in a sheet to an undo, in the sandbox. Wants ./ponte up, bash and curl:
#
#   docs/guides/replication-example.sh [slaves]
#
# It seeds the sandbox's accounts anew and connects its slaves (3 when not said) as accounts of the group "example", whose master is
# the account "default".
set -euo pipefail

slaves=${1:-3}
group=example
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
door=http://${PONTE_HOST:-127.0.0.1}:${PONTE_PORT:-8080}
sandbox=http://${PONTE_HOST:-127.0.0.1}:${PONTE_SANDBOX_PORT:-8090}
token=$("$root/ponte" token --role admin)

# ask PATH [arguments for curl]: the answer, or the problem and the end.
ask() {
    local path=$1 answer
    shift
    if ! answer=$(curl -sS --fail-with-body -H "Authorization: Bearer $token" "$@" "$door$path"); then
        printf '%s\n' "$answer" >&2
        return 1
    fi
    printf '%s\n' "$answer"
}

json() { ask "$1" -H 'Content-Type: application/json' -d "$2"; }

# text NAME: the value of the first member of that name, of the JSON on standard input.
text() {
    awk -v name="$1" '!found && match($0, "\"" name "\": *\"[^\"]*\"") {
        value = substr($0, RSTART, RLENGTH)
        sub(/^"[^"]*": *"/, "", value)
        sub(/"$/, "", value)
        print value
        found = 1
    }'
}

# finished RUN: waits until it is over, says how it ended.
finished() {
    local state=''
    while :; do
        state=$(ask "/api/sync/runs/$1" | text state)
        case $state in
            queued | reading | running) sleep 1 ;;
            *) break ;;
        esac
    done
    printf '%s\n' "$state"
}

trigger() { json /api/sync/trigger "$1" | text run; }

echo "== accounts, as a sheet"
accounts=$(curl -sS --fail-with-body "$sandbox/_sandbox/kommo/seed" -H 'Content-Type: application/json' \
    -d "{\"accounts\":$slaves,\"seed\":1,\"without\":[\"paused\",\"not-admin\"]}")
sheet=$(
    echo 'account;role;group;label;address;token'
    echo "default;master;$group;Master;;"
    printf '%s' "$accounts" | tr '{' '\n' | grep '"subdomain":"slave' | while IFS= read -r account; do
        name=$(printf '%s' "$account" | text subdomain)
        echo "$name;slave;$group;$name;$sandbox/kommo/$name;$(printf '%s' "$account" | text token)"
    done
)
ask /api/sync/groups -H 'Content-Type: application/json' -d "{\"id\":\"$group\"}" > /dev/null 2>&1 || true
ask /api/sync/accounts/import -H 'Content-Type: text/csv' --data-binary "$sheet"

echo "== what would be done"
run=$(trigger "{\"sync_type\":\"full\",\"group\":\"$group\",\"dry_run\":true}")
finished "$run"
ask "/api/sync/runs/$run/plan.txt"

echo "== do it"
run=$(trigger "{\"sync_type\":\"full\",\"group\":\"$group\"}")
finished "$run"
ask "/api/sync/runs/$run/accounts"

echo "== once more: there is nothing left to do"
again=$(trigger "{\"sync_type\":\"full\",\"group\":\"$group\"}")
finished "$again"
ask "/api/sync/runs/$again"

echo "== take it back"
undo=$(ask "/api/sync/runs/$run/undo" -X POST | text run)
finished "$undo"
ask "/api/sync/runs/$undo/accounts"
ask "/api/sync/status"
