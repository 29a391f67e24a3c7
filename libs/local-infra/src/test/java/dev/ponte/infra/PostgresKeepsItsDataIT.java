package dev.ponte.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresKeepsItsDataIT {

    private static final List<DatabaseRole> ROLES =
            List.of(DatabaseRole.local("gateway"), DatabaseRole.local("conversation"));

    @TempDir Path home;

    @Test
    void dataAndRolesSurviveARestart() throws SQLException {
        PostgresSettings settings = PostgresSettings.durable(home.resolve("postgres"), 0);
        try (LocalPostgres first = LocalPostgres.start(settings)) {
            new DatabaseBootstrap(first.port()).prepare("ponte", ROLES);
            execute(first, "gateway", "CREATE TABLE seen (id int); INSERT INTO seen VALUES (7)");
        }

        try (LocalPostgres second = LocalPostgres.start(settings)) {
            new DatabaseBootstrap(second.port()).prepare("ponte", ROLES);

            assertThat(query(second, "gateway", "SELECT id FROM seen")).isEqualTo("7");
            assertThat(query(second, "gateway", "SELECT current_schema()")).isEqualTo("gateway");
            assertThat(query(second, "gateway", "SHOW fsync")).isEqualTo("on");
            assertThat(query(second, "gateway", "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(second, "gateway", "SELECT upper('ação')")).isEqualTo("AÇÃO");
        }
    }

    @Test
    void aServiceDoesNotSeeAnothersTables() throws SQLException {
        try (LocalPostgres server = LocalPostgres.start(PostgresSettings.throwAway())) {
            new DatabaseBootstrap(server.port()).prepare("ponte", ROLES);
            execute(server, "conversation", "CREATE TABLE message (id int)");

            assertThatThrownBy(() -> query(server, "gateway", "SELECT * FROM conversation.message"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void execute(LocalPostgres server, String schema, String sql)
            throws SQLException {
        try (Connection connection = connect(server, schema);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres server, String schema, String sql)
            throws SQLException {
        try (Connection connection = connect(server, schema);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres server, String schema) throws SQLException {
        DatabaseRole role = DatabaseRole.local(schema);
        return DriverManager.getConnection(server.jdbcUrl("ponte"), role.user(), role.password());
    }
}
