package dev.ponte.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.ponte.infra.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisedChildIT {

    /** A service that answers, or dies with a last word. */
    static final class Service {

        private Service() {}

        public static void main(String[] arguments) throws IOException {
            if (arguments.length > 1) {
                System.out.println("cannot: " + arguments[1]);
                System.exit(3);
            }
            int port = Integer.parseInt(arguments[0]);
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext(
                    "/q/health/ready",
                    exchange -> {
                        exchange.sendResponseHeaders(200, -1);
                        exchange.close();
                    });
            server.start();
            System.out.println("olá, " + System.getenv("GREETED"));
        }
    }

    @TempDir Path folder;

    private final Queue<SuiteEvent> events = new ConcurrentLinkedQueue<>();
    private SupervisedChild child;

    @AfterEach
    void stop() throws InterruptedException {
        if (child != null) {
            child.requestStop();
            child.awaitStop(Duration.ofSeconds(10));
        }
    }

    @Test
    void itIsReadyWhenItAnswersAndItsOutputIsKept() throws IOException {
        child = supervise();

        child.start().join();

        assertThat(child.state().ready()).isTrue();
        await().untilAsserted(
                        () ->
                                assertThat(Files.readAllLines(folder.resolve("service.log")))
                                        .contains("olá, mundo"));
    }

    @Test
    void aKilledOneIsStartedAgainAndItIsTold() {
        child = supervise();
        child.start().join();
        long first = child.state().pid();

        child.kill();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> child.state().ready() && child.state().pid() != first);
        assertThat(child.state().restarts()).isEqualTo(1);
        assertThat(events)
                .anySatisfy(
                        event ->
                                assertThat(event)
                                        .isInstanceOfSatisfying(
                                                SuiteEvent.PartDied.class,
                                                died ->
                                                        assertThat(died.exitCode())
                                                                .isEqualTo(137)));
    }

    @Test
    void oneThatIsAskedToEndComesBack() throws InterruptedException {
        child = supervise();
        child.start().join();
        long first = child.state().pid();

        child.terminate();

        assertThat(child.awaitEndOf(first, Duration.ofSeconds(10))).isTrue();
        assertThat(child.awaitReady(Duration.ofSeconds(30))).isTrue();
        assertThat(child.state().pid()).isNotEqualTo(first);
    }

    @Test
    void aHeldOneStaysDownUntilItIsReleased() throws InterruptedException {
        child = supervise();
        child.start().join();
        long first = child.state().pid();

        child.hold();
        child.kill();

        assertThat(child.awaitEndOf(first, Duration.ofSeconds(10))).isTrue();
        assertThat(child.awaitReady(Duration.ofSeconds(2))).isFalse();
        assertThat(child.state().pid()).isZero();

        child.release();

        assertThat(child.awaitReady(Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void aHeldOneCanBeStopped() throws InterruptedException {
        child = supervise();
        child.start().join();
        long first = child.state().pid();
        child.hold();
        child.kill();
        assertThat(child.awaitEndOf(first, Duration.ofSeconds(10))).isTrue();

        child.requestStop();
        child.awaitStop(Duration.ofSeconds(10));

        assertThat(child.state().pid()).isZero();
    }

    @Test
    void oneThatDiesBeforeItAnswersIsNotTriedAgainAndItsLastWordsAreTold() {
        child = supervise("no licence");

        assertThatThrownBy(() -> child.start().join())
                .hasCauseInstanceOf(PartFailedException.class)
                .hasMessageContaining("Ended[exitCode=3]");
        assertThat(events)
                .anySatisfy(
                        event ->
                                assertThat(event)
                                        .isInstanceOfSatisfying(
                                                SuiteEvent.PartFailed.class,
                                                failed ->
                                                        assertThat(failed.lastLines())
                                                                .contains("cannot: no licence")));
    }

    @Test
    void nothingIsLeftAfterAStop() throws InterruptedException {
        child = supervise();
        child.start().join();
        ProcessHandle process = ProcessHandle.of(child.state().pid()).orElseThrow();

        child.requestStop();
        child.awaitStop(Duration.ofSeconds(10));

        assertThat(process.isAlive()).isFalse();
        assertThat(events).noneMatch(SuiteEvent.PartDied.class::isInstance);
    }

    private SupervisedChild supervise(String... complaint) {
        int port = FreePort.find();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        Integer.toString(port));
        List<String> all =
                complaint.length == 0
                        ? command
                        : Stream.concat(command.stream(), Stream.of(complaint)).toList();
        ChildSpec spec =
                new ChildSpec(
                        "service",
                        port,
                        all,
                        Map.of("GREETED", "mundo"),
                        folder.resolve("run"),
                        folder.resolve("service.log"));
        return new SupervisedChild(() -> spec, Duration.ofSeconds(30), events::add);
    }
}
