-- One service's place; included by bootstrap.sql, which sets :schema and :password.

SELECT format('CREATE ROLE %I', 'ponte_' || :'schema')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ponte_' || :'schema') \gexec

SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', 'ponte_' || :'schema', :'password') \gexec

-- Who is no superuser (Supabase) may only hand a schema to a role it is a member of.
SELECT format('GRANT %I TO CURRENT_USER', 'ponte_' || :'schema')
WHERE NOT (SELECT rolsuper FROM pg_roles WHERE rolname = CURRENT_USER) \gexec

SELECT format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', :'schema', 'ponte_' || :'schema') \gexec

SELECT format('ALTER ROLE %I IN DATABASE %I SET search_path = %I', 'ponte_' || :'schema', current_database(), :'schema') \gexec
