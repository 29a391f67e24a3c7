package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ponte.conversation.channel.SendException.Kind;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.testing.ScriptedServer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ZapiConnectionCheckIT {

    private static final String CONNECTED =
            "{\"connected\":true,\"error\":\"You are already connected.\",\"smartphoneConnected\":true}";
    private static final String DISCONNECTED =
            "{\"connected\":false,\"error\":\"You are not connected.\",\"smartphoneConnected\":false}";

    private ChannelBench bench;

    @Inject ConnectionCheck injected;

    @BeforeEach
    void open() {
        bench = new ChannelBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theApplicationHasACheck() {
        assertThat(injected).isInstanceOf(ZapiConnectionCheck.class);
    }

    @Test
    void theStatusIsAskedAsTheReferenceSays() {
        bench.server.answers(200, CONNECTED);

        assertThat(bench.connected()).isTrue();

        ScriptedServer.Call call = bench.server.calls().getFirst();
        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.path())
                .isEqualTo(
                        "/zapi/instances/%s/token/%s/status"
                                .formatted(ChannelBench.INSTANCE, ChannelBench.TOKEN));
        assertThat(call.header("Client-Token")).isEqualTo(ChannelBench.CLIENT_TOKEN);
        assertThat(bench.calls)
                .singleElement()
                .returns("status", IntegrationCalled::action)
                .returns(true, IntegrationCalled::success);
    }

    @Test
    void aPhoneThatIsAwayIsAnAnswerNotAFailure() {
        bench.server.answers(200, DISCONNECTED);

        assertThat(bench.connected()).isFalse();
    }

    @Test
    void manyAskersAtOnceCauseOneCall() {
        bench.server.answersAfter(100, 200, CONNECTED);
        ConnectionCheck check = bench.check();

        Uni.join()
                .all(
                        IntStream.range(0, 20)
                                .mapToObj(_ -> check.connected("default", "main"))
                                .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(bench.server.calls()).hasSize(1);
    }

    @Test
    void theAnswerIsBelievedForAWhileOnly() {
        bench.with("status-max-age", "PT0.3S");
        bench.server.answers(200, DISCONNECTED).answers(200, CONNECTED);

        assertThat(bench.connected()).isFalse();
        assertThat(bench.connected()).isFalse();
        assertThat(bench.server.calls()).hasSize(1);

        await().atMost(Duration.ofSeconds(5)).until(bench::connected);
    }

    @Test
    void aFailureIsToldAsOneThatPassesAndNotBelieved() {
        bench.server.answers(503, "<html></html>").tears().answers(200, CONNECTED);

        assertThat(fail()).hasMessage("not sent: RETRYABLE (http_503)");
        assertThat(fail()).hasMessage("not sent: RETRYABLE (connection_lost)");
        assertThat(bench.connected()).isTrue();
    }

    @Test
    void anAnswerThatNeverComesIsNotAmbiguous() {
        bench.with("timeout", "PT1S").server.hangs();

        assertThat(fail().kind()).isEqualTo(Kind.RETRYABLE);
    }

    @Test
    void anInstanceNobodySetUpIsNotConfigured() {
        SendException failure =
                catchThrowableOfType(
                        SendException.class,
                        () ->
                                bench.check()
                                        .connected("norte", "main")
                                        .await()
                                        .atMost(Duration.ofSeconds(5)));

        assertThat(failure.code()).isEqualTo("not_configured");
    }

    private SendException fail() {
        return catchThrowableOfType(SendException.class, bench::connected);
    }
}
