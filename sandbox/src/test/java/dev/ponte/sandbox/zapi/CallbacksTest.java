package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bodies, compared with what the real one sends (field by field, in its order). */
class CallbacksTest {
    private static final Instant AT = Instant.ofEpochMilli(1_782_561_341_000L);

    private final Callbacks callbacks = new Callbacks(Zapi.RULES);

    @Test
    void receivedTextLooksLikeTheRealOne() {
        Callback callback =
                callbacks.received(
                        inbound("Quero um orcamento", null, false, "100200300400500@lid", null),
                        "3A00C1D2E3F405162738",
                        null,
                        AT);

        assertThat(callback.kind()).isEqualTo(CallbackKind.TEXT);
        assertThat(text(callback))
                .isEqualTo(
                        """
                        {"isStatusReply":false,"chatLid":"100200300400500@lid",\
                        "connectedPhone":"5551911112222","waitingMessage":false,"isEdit":false,\
                        "isGroup":false,"isNewsletter":false,"instanceId":"INST",\
                        "messageId":"3A00C1D2E3F405162738","phone":"5551987654321","fromMe":false,\
                        "momment":1782561341000,"status":"RECEIVED","chatName":"Maria",\
                        "senderPhoto":null,"senderName":"Maria","photo":null,"broadcast":false,\
                        "participantPhone":null,"participantLid":null,"forwarded":false,\
                        "type":"ReceivedCallback","fromApi":false,\
                        "text":{"message":"Quero um orcamento"}}""");
    }

    @Test
    void receivedAudioHasItsUrlAndType() {
        Callback callback =
                callbacks.received(
                        inbound(null, "oi", false, null, null), "3A", "http://x/a.ogg", AT);

        assertThat(callback.kind()).isEqualTo(CallbackKind.AUDIO);
        assertThat(callback.body().has("text")).isFalse();
        assertThat(callback.body().get("audio").toString())
                .isEqualTo(
                        "{\"ptt\":true,\"seconds\":3,\"audioUrl\":\"http://x/a.ogg\","
                                + "\"mimeType\":\"audio/ogg; codecs=opus\",\"viewOnce\":false}");
    }

    @Test
    void sellerTypingOnThePhoneIsFromMeAndNotFromApi() {
        ObjectNode body =
                callbacks
                        .received(inbound("deixa comigo", null, true, null, null), "3A", null, AT)
                        .body();

        assertThat(body.path("fromMe").asBoolean()).isTrue();
        assertThat(body.path("fromApi").asBoolean()).isFalse();
        assertThat(body.path("senderName").asText()).isEqualTo("Loja");
        assertThat(body.path("chatName").asText()).isEqualTo("Maria");
    }

    @Test
    void phoneMayBeTheLidOrAnotherSpelling() {
        ObjectNode body =
                callbacks
                        .received(inbound("oi", null, false, "7@lid", "7@lid"), "3A", null, AT)
                        .body();

        assertThat(body.path("phone").asText()).isEqualTo("7@lid");
        assertThat(body.path("chatLid").asText()).isEqualTo("7@lid");
    }

    @Test
    void lidCanBeLeftOut() {
        ObjectNode body =
                callbacks.received(inbound("oi", null, false, "", null), "3A", null, AT).body();

        assertThat(body.path("chatLid").isNull()).isTrue();
    }

    @Test
    void anyFieldCanBePutOverIt() {
        Inbound group =
                new Inbound(
                        "5551987654321",
                        "oi",
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        null,
                        Json.object().put("isGroup", true).put("participantPhone", "55"));

        ObjectNode body = callbacks.received(group, "3A", null, AT).body();

        assertThat(body.path("isGroup").asBoolean()).isTrue();
        assertThat(body.path("participantPhone").asText()).isEqualTo("55");
    }

    @Test
    void deliveryLooksLikeTheRealOne() {
        assertThat(text(callbacks.delivery(departure(null), AT)))
                .isEqualTo(
                        """
                        {"type":"DeliveryCallback","instanceId":"INST","phone":"5551987654321",\
                        "zaapId":"01A9","messageId":"3EB0","momment":1782561341000}""");
        assertThat(callbacks.delivery(departure("no"), AT).body().path("error").asText())
                .isEqualTo("no");
    }

    @Test
    void statusLooksLikeTheRealOne() {
        assertThat(text(callbacks.status(sent(), "READ", AT)))
                .isEqualTo(
                        """
                        {"type":"MessageStatusCallback","instanceId":"INST","status":"READ",\
                        "ids":["3EB0"],"momment":1782561341000,"phoneDevice":0,\
                        "phone":"5551987654321","isGroup":false}""");
    }

    @Test
    void connectionCallbacksLookLikeTheRealOnes() {
        assertThat(text(callbacks.connected(AT)))
                .isEqualTo(
                        """
                        {"type":"ConnectedCallback","instanceId":"INST","connected":true,\
                        "phone":"5551911112222","momment":1782561341000}""");
        assertThat(text(callbacks.disconnected(AT)))
                .as("its momment is in seconds")
                .isEqualTo(
                        """
                        {"type":"DisconnectedCallback","instanceId":"INST","disconnected":true,\
                        "error":"Device has been disconnected","momment":1782561341}""");
    }

    @Test
    void echoIsFromMeAndFromApiAndQuotes() {
        ObjectNode body = callbacks.echo(sent(), AT).body();

        assertThat(body.path("fromMe").asBoolean()).isTrue();
        assertThat(body.path("fromApi").asBoolean()).isTrue();
        assertThat(body.path("messageId").asText()).isEqualTo("3EB0");
        assertThat(body.path("text").path("message").asText()).isEqualTo("oi");
        assertThat(body.path("referenceMessageId").asText()).isEqualTo("3A00");
        assertThat(body.path("chatLid").asText()).isEqualTo(Numbers.lid("5551987654321"));
    }

    @Test
    void twistsSpoilWhatTheyName() {
        Callback callback =
                callbacks.received(inbound("oi", null, false, null, null), "3A", null, AT);

        assertThat(CallbackTwist.apply(FaultKind.NO_MESSAGE_ID, callback).body().has("messageId"))
                .isFalse();
        assertThat(CallbackTwist.apply(FaultKind.NULL_TEXT, callback).body().path("text").isNull())
                .isTrue();
        assertThat(CallbackTwist.apply(FaultKind.SECONDS, callback).body().path("momment").asLong())
                .isEqualTo(1_782_561_341L);
        assertThat(CallbackTwist.apply(FaultKind.DUPLICATE, callback)).isSameAs(callback);
        assertThat(callback.body().has("messageId")).as("the original is untouched").isTrue();
    }

    private static Inbound inbound(
            @Nullable String text,
            @Nullable String audio,
            boolean fromMe,
            @Nullable String lid,
            @Nullable String waAddress) {
        return new Inbound(
                "5551987654321", text, audio, null, "Maria", fromMe, false, lid, waAddress, null);
    }

    private static Queued sent() {
        ObjectNode content = Json.object();
        content.putObject("text").put("message", "oi");
        return new Queued(
                "01A9", "3EB0", new Outgoing("5551987654321", "oi", content, "3A00", null), AT);
    }

    private static Departure departure(@Nullable String error) {
        return new Departure(sent(), Duration.ZERO, error);
    }

    private static String text(Callback callback) {
        return new String(Json.bytes(callback.body()), StandardCharsets.UTF_8);
    }
}
