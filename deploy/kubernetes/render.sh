#!/bin/sh
# Renders every overlay as the cluster would get it; fails on the first that does not. Needs kubectl, no cluster.
set -eu

cd "$(dirname -- "$0")"
for folder in base overlays/*; do
    kubectl kustomize "$folder" > "${1:-/dev/null}"
    echo "$folder: renders"
done
