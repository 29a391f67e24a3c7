#!/bin/sh
# Runs bootstrap.sql with the passwords of the environment (PONTE_DB_PASSWORD_<SCHEMA>); psql's own variables (PGHOST,
# PGUSER, PGDATABASE …) say where. Also an init script of the postgres image (docker-compose.yml).
set -eu

folder=${PONTE_SQL:-$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)}
exec psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 \
    --username "${PGUSER:-${POSTGRES_USER:-postgres}}" --dbname "${PGDATABASE:-${POSTGRES_DB:-ponte}}" \
    -v gateway_password="${PONTE_DB_PASSWORD_GATEWAY:?}" \
    -v conversation_password="${PONTE_DB_PASSWORD_CONVERSATION:?}" \
    -v vendor_password="${PONTE_DB_PASSWORD_VENDOR:?}" \
    -v scheduling_password="${PONTE_DB_PASSWORD_SCHEDULING:?}" \
    -v sync_password="${PONTE_DB_PASSWORD_SYNC:?}" \
    -v crm_password="${PONTE_DB_PASSWORD_CRM:?}" \
    -f "$folder/bootstrap.sql"
