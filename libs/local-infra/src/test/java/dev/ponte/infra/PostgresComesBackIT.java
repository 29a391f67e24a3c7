package dev.ponte.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresComesBackIT {

    @TempDir Path home;

    static Stream<Arguments> outages() {
        return Stream.of(
                Arguments.of("stopped", (Consumer<LocalPostgres>) LocalPostgres::stop),
                Arguments.of("killed", (Consumer<LocalPostgres>) LocalPostgres::kill));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outages")
    void onItsPortWithEverythingThatWasCommitted(String how, Consumer<LocalPostgres> outage)
            throws SQLException {
        Path data = home.resolve("postgres");
        try (LocalPostgres server = LocalPostgres.start(PostgresSettings.durable(data, 0))) {
            int port = server.port();
            List<ProcessHandle> processes = processes(data);
            try (Connection open = LocalPostgres.connectAsAdmin(port, "postgres");
                    Statement statement = open.createStatement()) {
                statement.execute("CREATE TABLE seen (id int)");
                statement.execute("INSERT INTO seen VALUES (7)");

                outage.accept(server);

                assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
                assertThatThrownBy(() -> statement.execute("SELECT 1"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(LocalPostgres.runningOn(data)).isEmpty();

            server.start();

            assertThat(server.port()).isEqualTo(port);
            assertThat(seen(port)).isEqualTo(7);
            assertThat(LocalPostgres.runningOn(data)).isPresent();
        }
        assertThat(LocalPostgres.runningOn(data)).isEmpty();
    }

    @Test
    void oneThatThrowsItsDataAwayIsNotStoppedByMistake() {
        try (LocalPostgres server = LocalPostgres.start(PostgresSettings.throwAway())) {
            assertThatThrownBy(server::stop).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(server::kill).isInstanceOf(IllegalStateException.class);
        }
    }

    private static List<ProcessHandle> processes(Path data) {
        ProcessHandle postmaster = LocalPostgres.runningOn(data).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static int seen(int port) throws SQLException {
        try (Connection connection = LocalPostgres.connectAsAdmin(port, "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM seen")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
