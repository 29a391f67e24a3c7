package dev.ponte.conversation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ponte.conversation.channel.SendException.Kind;
import dev.ponte.conversation.responder.LogCapture;
import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.testing.ScriptedServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ZapiSenderIT {

    private static final String PHONE = "5511987654321";
    private static final Outgoing MESSAGE = to(PHONE);

    private ChannelBench bench;

    @Inject Sender injected;
    @Inject MeterRegistry meters;

    @BeforeEach
    void open() {
        bench = new ChannelBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theApplicationHasASender() {
        assertThat(injected).isInstanceOf(ZapiSender.class);
    }

    @Test
    void aTextIsSentAsTheReferenceSaysAndItsIdsComeBack() {
        bench.server.answers(200, ZapiOutcomeTest.QUEUED);
        Outgoing message =
                new Outgoing(
                        "default",
                        ChannelBench.INSTANCE,
                        PHONE,
                        "Olá, Maria!",
                        "3EB0AA55",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        Sent sent = bench.send(message);

        assertThat(sent)
                .isEqualTo(new Sent("3EB0D241A77332339502", "01A9C0183A2D35A260F53F5D2B924401"));
        ScriptedServer.Call call = bench.server.calls().getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path())
                .isEqualTo(
                        "/zapi/instances/%s/token/%s/send-text"
                                .formatted(ChannelBench.INSTANCE, ChannelBench.TOKEN));
        assertThat(call.header("Client-Token")).isEqualTo(ChannelBench.CLIENT_TOKEN);
        assertThat(call.header("Content-Type")).startsWith("application/json");
        assertThat(call.header("traceparent")).isEqualTo(message.traceparent());
        assertThat(call.body())
                .isEqualTo(
                        """
                        {"phone":"5511987654321","message":"Olá, Maria!","messageId":"3EB0AA55"}""");
    }

    @Test
    void withoutASecurityTokenNoneIsSent() {
        bench.server.answers(200, ZapiOutcomeTest.QUEUED);

        bench.with("accounts.default.main.client-token", "").send(MESSAGE);

        assertThat(bench.server.calls().getFirst().header("Client-Token")).isNull();
    }

    @Test
    void idsThatCouldLeaveThePathCannot() {
        bench.server.answers(200, ZapiOutcomeTest.QUEUED);

        bench.with("accounts.default.main.instance-token", "a/../b?c d").send(MESSAGE);

        assertThat(bench.server.calls().getFirst().path())
                .endsWith("/token/a%2F..%2Fb%3Fc%20d/send-text");
    }

    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    400 | {"error":"your client-token is not configured"} | PERMANENT | client_token_missing
                    403 | {"error":"F00client0token00of0the0test not allowed"} | PERMANENT | access_refused
                    404 | {"error":"Instance not found"}  | PERMANENT    | instance_not_found
                    401 | ``                              | PERMANENT    | http_401
                    405 | <html>405</html>                | PERMANENT    | http_405
                    415 | {"error":"x"}                   | PERMANENT    | http_415
                    302 | ``                              | PERMANENT    | http_302
                    408 | ``                              | RETRYABLE    | http_408
                    429 | {"error":"slow down"}           | RETRYABLE    | http_429
                    500 | <html>5511987654321</html>      | RETRYABLE    | http_500
                    503 | ``                              | RETRYABLE    | http_503
                    200 | {"error":"x"}                   | RETRYABLE    | refused
                    200 | {"error":"You are not connected."} | DISCONNECTED | disconnected
                    200 | ``                              | AMBIGUOUS    | no_message_id
                    200 | <html>ok</html>                 | AMBIGUOUS    | no_message_id
                    """)
    void everyOtherReplyComesOutWithItsKindAndShowsNothing(
            int status, String body, Kind kind, String code) {
        bench.server.answers(status, body);

        try (LogCapture logs = new LogCapture()) {
            SendException failure = fail(MESSAGE);

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.code()).isEqualTo(code);
            assertNothingShows(failure, logs);
        }
        assertThat(bench.server.calls()).hasSize(1);
        assertThat(bench.calls)
                .singleElement()
                .returns("zapi", IntegrationCalled::service)
                .returns("send_message", IntegrationCalled::action)
                .returns("55119****4321", IntegrationCalled::phone)
                .returns(false, IntegrationCalled::success)
                .returns(status, IntegrationCalled::status)
                .returns(code, IntegrationCalled::error);
    }

    @Test
    void anAnswerThatNeverComesIsAmbiguousAndAskedOnce() {
        bench.server.hangs();

        assertFails(bench.with("timeout", "PT1.5S"), Kind.AMBIGUOUS, "timeout");
    }

    @Test
    void aConnectionTornAfterTheRequestIsAmbiguousAndAskedOnce() {
        bench.server.tears();

        assertFails(bench, Kind.AMBIGUOUS, "connection_lost");
    }

    @Test
    void anAnswerTornInTheMiddleIsAmbiguousAndAskedOnce() {
        bench.server.tearsInTheMiddle("{\"messageId\":\"3EB0\"");

        assertFails(bench, Kind.AMBIGUOUS, "connection_lost");
    }

    @Test
    void aServerThatIsNotThereWasCertainlyNotAsked() {
        bench.with("base-url", "http://127.0.0.1:1/zapi");

        try (LogCapture logs = new LogCapture()) {
            SendException failure = fail(MESSAGE);

            assertThat(failure.kind()).isEqualTo(Kind.RETRYABLE);
            assertThat(failure.code()).isEqualTo("connection_failed");
            assertNothingShows(failure, logs);
        }
    }

    @ParameterizedTest
    @CsvSource({"default,other", "norte,main", "norte,3EAA11BB22CC33DD44EE55FF66007788"})
    void anInstanceNobodySetUpIsNotConfigured(String account, String instance) {
        SendException failure = fail(new Outgoing(account, instance, PHONE, "Oi", null, null));

        assertThat(failure.code()).isEqualTo("not_configured");
        assertThat(failure.kind()).isEqualTo(Kind.PERMANENT);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutACall() {
        assertThat(fail(to("status@broadcast")).code()).isEqualTo("address_invalid");
        assertThat(bench.server.calls()).isEmpty();
        assertThat(bench.calls).isEmpty();
    }

    @Test
    void theMetricsOfTheCallsHoldNoToken() {
        bench.server.answers(200, ZapiOutcomeTest.QUEUED);

        bench.send(MESSAGE);

        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().toString())
                .anyMatch(id -> id.contains("http.client.requests"))
                .noneMatch(id -> id.contains(ChannelBench.TOKEN));
    }

    private void assertFails(ChannelBench at, Kind kind, String code) {
        try (LogCapture logs = new LogCapture()) {
            SendException failure =
                    catchThrowableOfType(SendException.class, () -> at.send(MESSAGE));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.code()).isEqualTo(code);
            assertNothingShows(failure, logs);
        }
        assertThat(at.server.calls()).hasSize(1);
        assertThat(at.calls).singleElement().returns(code, IntegrationCalled::error);
    }

    private static void assertNothingShows(SendException failure, LogCapture logs) {
        assertThat(failure).hasNoCause();
        assertThat(failure.toString() + logs.text())
                .doesNotContain(
                        ChannelBench.TOKEN,
                        ChannelBench.INSTANCE,
                        ChannelBench.CLIENT_TOKEN,
                        PHONE,
                        "send-text",
                        "Olá");
    }

    private SendException fail(Outgoing message) {
        return catchThrowableOfType(SendException.class, () -> bench.send(message));
    }

    private static Outgoing to(String address) {
        return new Outgoing("default", "main", address, "Olá, Maria!", null, null);
    }
}
