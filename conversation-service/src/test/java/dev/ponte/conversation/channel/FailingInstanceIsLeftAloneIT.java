package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailingInstanceIsLeftAloneIT {

    private ChannelBench bench;

    @BeforeEach
    void open() {
        bench =
                new ChannelBench()
                        .with("accounts.default.second.instance-id", "BBBB")
                        .with("accounts.default.second.instance-token", "T2")
                        .with("breaker.window", "4")
                        .with("breaker.delay", "PT2S");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void afterTooManyFailuresItIsNotCalledAndLaterItIsCalledAgain() {
        bench.server
                .answers(500, "")
                .tears()
                .answers(429, "")
                .answers(503, "<html></html>")
                .answers(200, ZapiOutcomeTest.QUEUED);
        IntStream.range(0, 4).forEach(_ -> code("main"));

        assertThat(code("main")).isEqualTo("circuit_open");
        assertThat(bench.server.calls()).hasSize(4);

        await().atMost(Duration.ofSeconds(15)).until(() -> code("main").equals("sent"));
    }

    @Test
    void anotherInstanceIsNotHeldUp() {
        bench.server
                .answers(500, "")
                .answers(500, "")
                .answers(500, "")
                .answers(500, "")
                .answers(200, ZapiOutcomeTest.QUEUED);
        IntStream.range(0, 4).forEach(_ -> code("main"));

        assertThat(code("main")).isEqualTo("circuit_open");
        assertThat(code("second")).isEqualTo("sent");
    }

    @Test
    void wrongMessagesDoNotCountAgainstIt() {
        bench.server.answers(400, "{\"error\":\"phone is required\"}");

        IntStream.range(0, 12).forEach(_ -> assertThat(code("main")).isEqualTo("http_400"));

        assertThat(bench.server.calls()).hasSize(12);
    }

    @Test
    void onlySoManyCallsAreUnderWayAtOnceAndAllAreMade() {
        bench.with("concurrency", "2").server.answersAfter(30, 200, ZapiOutcomeTest.QUEUED);
        Sender sender = bench.sender();

        Uni.join()
                .all(IntStream.range(0, 12).mapToObj(_ -> sender.sendText(to("main"))).toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(bench.server.calls()).hasSize(12);
        assertThat(bench.server.mostUnderWay()).isLessThanOrEqualTo(2);
    }

    @Test
    void whoWaitsTooLongForItsTurnIsCertainlyNotSent() {
        bench.with("concurrency", "1").with("timeout", "PT2S").server.hangs();
        Sender sender = bench.sender();

        var codes =
                Uni.join()
                        .all(
                                IntStream.range(0, 2)
                                        .mapToObj(_ -> outcome(sender.sendText(to("main"))))
                                        .toList())
                        .andFailFast()
                        .await()
                        .atMost(Duration.ofSeconds(10));

        assertThat(codes).containsExactly("timeout", "too_many_here");
        assertThat(bench.server.calls()).hasSize(1);
    }

    private String code(String instance) {
        SendException failure =
                catchThrowableOfType(SendException.class, () -> bench.send(to(instance)));
        return failure == null ? "sent" : failure.code();
    }

    private static Uni<String> outcome(Uni<Sent> sending) {
        return sending.map(_ -> "sent")
                .onFailure(SendException.class)
                .recoverWithItem(failure -> ((SendException) failure).code());
    }

    private static Outgoing to(String instance) {
        return new Outgoing("default", instance, "5511987654321", "Olá", null, null);
    }
}
