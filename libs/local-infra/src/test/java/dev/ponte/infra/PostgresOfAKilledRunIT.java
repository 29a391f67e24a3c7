package dev.ponte.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresOfAKilledRunIT {

    /** A run of its own, to be killed. */
    static final class Run {

        private Run() {}

        public static void main(String[] arguments) throws IOException {
            LocalPostgres server =
                    LocalPostgres.start(PostgresSettings.durable(Path.of(arguments[0]), 0));
            System.out.println("port " + server.port());
            // Stays until it is killed.
            int unused = System.in.read();
        }
    }

    @TempDir Path home;

    private Process run;

    @AfterEach
    void endTheRun() {
        if (run != null) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }
    }

    @Test
    void theServerEndsWithTheKilledRun() throws IOException {
        startRun();

        run.destroyForcibly();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> LocalPostgres.runningOn(data()).isEmpty());
    }

    @Test
    void aServerThatWasLeftBehindIsEndedAndItsDataAreServedAgain() throws IOException {
        startRun();
        ProcessHandle left = LocalPostgres.runningOn(data()).orElseThrow();
        // The shell that would end the server is killed too: nobody is left to do it.
        List<ProcessHandle> helpers = run.children().toList();
        helpers.forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().onExit().join();
        assertThat(left.isAlive()).isTrue();

        try (LocalPostgres next = LocalPostgres.start(PostgresSettings.durable(data(), 0))) {
            assertThat(left.isAlive()).isFalse();
            assertThat(LocalPostgres.runningOn(data())).isPresent();
            assertThat(next.port()).isPositive();
        }
    }

    @Test
    void aServerOfALivingRunIsLeftAlone() throws IOException {
        startRun();

        assertThatThrownBy(() -> LocalPostgres.start(PostgresSettings.durable(data(), 0)))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("another running suite");
        assertThat(LocalPostgres.runningOn(data())).isPresent();
    }

    private Path data() {
        return home.resolve("postgres");
    }

    private void startRun() throws IOException {
        run =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Run.class.getName(),
                                data().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader output = run.inputReader();
        assertThat(output.readLine()).startsWith("port ");
    }
}
