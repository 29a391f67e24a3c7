package dev.ponte.conversation.responder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ponte.conversation.responder.ResponderException.Reason;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailingModelIsLeftAloneIT {

    private static final Turn TURN = Talks.of(Talks.customer("Oi"));

    private ResponderBench bench;

    @BeforeEach
    void open() {
        bench =
                new ResponderBench()
                        .with("max-attempts", "1")
                        .with("breaker.window", "4")
                        .with("breaker.delay", "PT2S");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void afterTooManyFailuresItIsNotAskedAndLaterItIsAskedAgain() {
        bench.server
                .answers(500, Replies.SERVER_ERROR)
                .answers(502, Replies.PAGE)
                .answers(503, "")
                .answers(401, Replies.WRONG_KEY)
                .answers(200, Replies.completion("Olá"));
        IntStream.range(0, 4).forEach(_ -> reason());

        assertThat(reason()).isEqualTo(Reason.CIRCUIT_OPEN);
        assertThat(bench.server.calls()).hasSize(4);

        await().atMost(Duration.ofSeconds(15)).until(() -> reason() == null);
        assertThat(bench.reply(TURN).text()).isEqualTo("Olá");
    }

    @Test
    void questionsItDeclinesDoNotCountAgainstIt() {
        bench.server.answers(400, Replies.error("x", "invalid_request_error", null));

        IntStream.range(0, 12).forEach(_ -> assertThat(reason()).isEqualTo(Reason.BAD_REQUEST));

        assertThat(bench.server.calls()).hasSize(12);
    }

    @Test
    void onlySoManyQuestionsAreUnderWayAtOnceAndAllAreAnswered() {
        bench.with("concurrency", "3").server.answersAfter(30, 200, Replies.completion("Olá"));
        Responder responder = bench.responder();

        Uni.join()
                .all(IntStream.range(0, 20).mapToObj(_ -> responder.reply(TURN)).toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(bench.server.calls()).hasSize(20);
        assertThat(bench.server.mostUnderWay()).isLessThanOrEqualTo(3);
    }

    @Test
    void whoWaitsForItsTurnUntilTheDeadlineIsNotAskedForInVain() {
        bench.with("concurrency", "1").with("deadline", "PT2S").server.hangs();
        Responder responder = bench.responder();

        Uni.join()
                .all(
                        IntStream.range(0, 3)
                                .mapToObj(_ -> responder.reply(TURN).onFailure().recoverWithNull())
                                .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));

        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(bench.server.calls()).hasSize(1));
    }

    private Reason reason() {
        ResponderException failure =
                catchThrowableOfType(ResponderException.class, () -> bench.reply(TURN));
        return failure == null ? null : failure.reason();
    }
}
