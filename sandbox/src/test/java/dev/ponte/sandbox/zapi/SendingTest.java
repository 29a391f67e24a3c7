package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {
    private static final String TEXT = "{\"phone\":\"5511999999999\",\"message\":\"oi\"}";

    private final Zapi zapi = new Zapi();

    @Test
    void aSentTextGetsIdsOfTheRightForm() {
        JsonNode body = Zapi.body(zapi.post("send-text", TEXT));

        assertThat(body.path("zaapId").asText()).matches("[0-9A-F]{32}");
        assertThat(body.path("messageId").asText()).matches("[0-9A-F]{20,22}");
        assertThat(body.path("id")).isEqualTo(body.path("messageId"));
    }

    @Test
    void aRepeatedSendIsASecondMessage() {
        String first = Zapi.body(zapi.post("send-text", TEXT)).path("messageId").asText();
        String second = Zapi.body(zapi.post("send-text", TEXT)).path("messageId").asText();

        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5511999999999",
                "554498765432",
                "120363019502650977-group",
                "5511999999999-1623281429-group",
                "100200300400500@lid"
            })
    void phoneMayBeDigitsAGroupOrALid(String phone) {
        assertThat(send(phone, "oi").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+55 11 99999-9999", "abc", "5511999999999@c.us", "123"})
    void otherPhonesAreRefused(String phone) {
        Answer answer = send(phone, "oi");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Zapi.body(answer).path("error").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"phone\":\"5511999999999\"}", "[]", "{", "\"text\"", ""})
    void bodiesWithoutAMessageAreRefused(String body) {
        assertThat(zapi.post("send-text", body).status()).isEqualTo(400);
    }

    @Test
    void blankMessageIsRefused() {
        assertThat(send("5511999999999", "  ").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "send-audio, audio",
        "send-image, image",
        "send-document/pdf, document",
    })
    void mediaIsAUrlOrADataUri(String method, String field) {
        assertThat(media(method, field, "https://example.org/x").status()).isEqualTo(200);
        assertThat(media(method, field, "data:audio/ogg;base64,T2dnUw==").status()).isEqualTo(200);
        assertThat(media(method, field, "file:///etc/passwd").status()).isEqualTo(400);
        assertThat(zapi.post(method, "{\"phone\":\"5511999999999\"}").status()).isEqualTo(400);
    }

    @Test
    void documentNeedsItsExtensionInThePath() {
        assertThat(media("send-document", "document", "https://example.org/x").status())
                .isEqualTo(400);
    }

    @Test
    void reactionNeedsItsMessage() {
        String body = "{\"phone\":\"5511999999999\",\"reaction\":\"👍\"%s}";

        assertThat(zapi.post("send-reaction", body.formatted(",\"messageId\":\"3EB0\"")).status())
                .isEqualTo(200);
        assertThat(zapi.post("send-reaction", body.formatted("")).status()).isEqualTo(400);
    }

    @Test
    void readingAndDeletingAnswer204() {
        assertThat(zapi.post("read-message", "{}").status()).isEqualTo(204);
        assertThat(
                        zapi.call(
                                        Calls.call(
                                                "DELETE",
                                                Zapi.BASE + "messages?messageId=1&owner=true",
                                                "",
                                                "client-token",
                                                "CT"))
                                .status())
                .isEqualTo(204);
    }

    @Test
    void connectedPhoneSendsAtOnce() {
        Decision decision = zapi.json("POST", "send-text", TEXT, null);

        assertThat(decision.leaving())
                .singleElement()
                .satisfies(
                        left -> {
                            assertThat(left.error()).isNull();
                            assertThat(left.message().message().phone()).isEqualTo("5511999999999");
                        });
    }

    @Test
    void unknownNumberIsAcceptedAndItsDeliveryFails() {
        zapi.numbers.declare(
                "5511999999999", new Numbers.Registration(false, "5511999999999", null));

        Decision decision = zapi.json("POST", "send-text", TEXT, null);

        assertThat(decision.answer().status()).isEqualTo(200);
        assertThat(decision.leaving().getFirst().error()).isEqualTo("Phone number does not exist");
    }

    @Test
    void deliveryErrorOnDemand() {
        Decision decision = zapi.json("POST", "send-text", TEXT, FaultKind.DELIVERY_ERROR);

        assertThat(decision.leaving().getFirst().error()).isNotBlank();
    }

    @Test
    void disconnectedPhoneKeepsMessagesAndStillAnswers200() {
        zapi.instance.disconnect();

        Decision decision = zapi.json("POST", "send-text", TEXT, null);

        assertThat(decision.answer().status()).isEqualTo(200);
        assertThat(decision.leaving()).isEmpty();
        assertThat(zapi.instance.queue()).hasSize(1);
    }

    @Test
    void whatWaitedLeavesInOrderOnReconnect() {
        zapi.instance.disconnect();
        send("5511999999999", "um");
        send("5511999999999", "dois");

        assertThat(zapi.instance.connect(Calls.NOW))
                .extracting(left -> left.message().message().summary())
                .containsExactly("um", "dois");
        assertThat(zapi.instance.queue()).isEmpty();
    }

    @Test
    void oneCallMayFindThePhoneAwayAndTheNextTakesItsMessageAlong() {
        zapi.json("POST", "send-text", TEXT, FaultKind.DISCONNECTED);
        assertThat(zapi.instance.queue()).hasSize(1);

        assertThat(zapi.json("POST", "send-text", TEXT, null).leaving()).hasSize(2);
    }

    @Test
    void fullQueueRefuses() {
        Zapi small = new Zapi(Zapi.rules(Optional.of("CT"), false, false, 2));
        small.instance.disconnect();
        small.post("send-text", TEXT);
        small.post("send-text", TEXT);

        assertThat(small.post("send-text", TEXT).status()).isEqualTo(400);
    }

    private Answer send(String phone, String message) {
        return zapi.post(
                "send-text", "{\"phone\":\"%s\",\"message\":\"%s\"}".formatted(phone, message));
    }

    private Answer media(String method, String field, String source) {
        return zapi.post(
                method, "{\"phone\":\"5511999999999\",\"%s\":\"%s\"}".formatted(field, source));
    }
}
