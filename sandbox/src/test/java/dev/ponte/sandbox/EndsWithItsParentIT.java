package dev.ponte.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The packaged sandbox, in a heap of 96 MB, with a parent that is killed. */
class EndsWithItsParentIT {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @Test
    void stopsWhenItsParentIsGone() throws Exception {
        Process parent = new ProcessBuilder("sleep", "600").start();
        int port = freePort();
        Process sandbox = start(parent.pid(), port);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> ready(port));
            assertThat(sandbox.isAlive()).isTrue();

            parent.destroyForcibly();

            assertThat(sandbox.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            parent.destroyForcibly();
            sandbox.destroyForcibly();
        }
    }

    private static Process start(long parent, int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString());
        builder.environment().put("PONTE_PARENT_PID", Long.toString(parent));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean ready(int port) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
