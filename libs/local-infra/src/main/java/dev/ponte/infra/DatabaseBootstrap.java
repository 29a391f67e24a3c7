package dev.ponte.infra;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Prepares one database for several services: a schema and a role each, nobody sees the others'.
 * Repeating it changes nothing. The statements are those of {@code deploy/sql/bootstrap.sql}.
 */
public final class DatabaseBootstrap {

    private final int port;

    /**
     * @param port where a {@link LocalPostgres} of this machine listens
     */
    public DatabaseBootstrap(int port) {
        this.port = port;
    }

    /**
     * Creates what is missing.
     *
     * @param database a plain lower-case name
     * @throws InfrastructureException when PostgreSQL refuses
     */
    public void prepare(String database, Collection<DatabaseRole> roles) {
        try {
            createDatabase(database);
            try (Connection connection = LocalPostgres.connectAsAdmin(port, database);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements(database, roles)) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new InfrastructureException(
                    "database %s could not be prepared".formatted(database), e);
        }
    }

    private void createDatabase(String database) throws SQLException {
        try (Connection connection = LocalPostgres.connectAsAdmin(port, "postgres");
                PreparedStatement known =
                        connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                Statement create = connection.createStatement()) {
            known.setString(1, database);
            if (!known.executeQuery().next()) {
                create.execute("CREATE DATABASE " + database);
            }
        }
    }

    /** The statements in order, run inside the database. */
    static List<String> statements(String database, Collection<DatabaseRole> roles) {
        List<String> sql = new ArrayList<>();
        sql.add("REVOKE ALL ON SCHEMA public FROM PUBLIC");
        sql.add("REVOKE TEMPORARY ON DATABASE %s FROM PUBLIC".formatted(database));
        for (DatabaseRole role : roles) {
            sql.addAll(statementsFor(database, role));
        }
        return List.copyOf(sql);
    }

    private static List<String> statementsFor(String database, DatabaseRole role) {
        String user = role.user();
        String schema = role.schema();
        return List.of(
                """
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s') THEN
                    CREATE ROLE %s;
                  END IF;
                END $$"""
                        .formatted(user, user),
                "ALTER ROLE %s LOGIN PASSWORD '%s'"
                        .formatted(user, role.password().replace("'", "''")),
                "CREATE SCHEMA IF NOT EXISTS %s AUTHORIZATION %s".formatted(schema, user),
                "ALTER ROLE %s IN DATABASE %s SET search_path = %s"
                        .formatted(user, database, schema));
    }
}
