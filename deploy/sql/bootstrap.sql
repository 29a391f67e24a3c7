-- A schema and a role per service in one database: nobody sees the others' tables. Repeating it changes nothing but the
-- passwords. For psql, run in the database of the suite by its owner or a superuser:
--
--   psql -v ON_ERROR_STOP=1 -d ponte -v gateway_password=… -v conversation_password=… -v vendor_password=… \
--        -v scheduling_password=… -v sync_password=… -v crm_password=… -f deploy/sql/bootstrap.sql
--
-- The local suite does the same by itself (dev.ponte.infra.DatabaseBootstrap).

REVOKE ALL ON SCHEMA public FROM PUBLIC;
SELECT format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()) \gexec

\set schema gateway
\set password :gateway_password
\ir service.sql

\set schema conversation
\set password :conversation_password
\ir service.sql

\set schema vendor
\set password :vendor_password
\ir service.sql

\set schema scheduling
\set password :scheduling_password
\ir service.sql

\set schema sync
\set password :sync_password
\ir service.sql

\set schema crm
\set password :crm_password
\ir service.sql
