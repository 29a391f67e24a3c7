package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.zapi.Decision.ConnectionChange;
import org.junit.jupiter.api.Test;

class InstanceEndpointsTest {
    private final Zapi zapi = new Zapi();

    @Test
    void statusIsTheDocumentedOne() {
        assertThat(Calls.text(zapi.get("status")))
                .isEqualTo("{\"connected\":true,\"error\":null,\"smartphoneConnected\":true}");

        zapi.instance.disconnect();

        assertThat(Calls.text(zapi.get("status")))
                .isEqualTo(
                        "{\"connected\":false,\"error\":\"You are not connected.\","
                                + "\"smartphoneConnected\":false}");
    }

    @Test
    void statusShowsTheDisconnectedFault() {
        Decision decision =
                zapi.api.answer(
                        Calls.get(Zapi.BASE + "status", "client-token", "CT"),
                        FaultKind.DISCONNECTED);

        assertThat(Zapi.body(decision.answer()).path("connected").asBoolean()).isFalse();
    }

    @Test
    void meTellsIdsAndWebhooks() {
        JsonNode me = Zapi.body(zapi.get("me"));

        assertThat(me.path("id").asText()).isEqualTo("INST");
        assertThat(me.path("token").asText()).isEqualTo("TOK");
        assertThat(me.path("receivedCallbackUrl").asText()).isEqualTo("http://ponte/webhook/text");
        assertThat(me.path("deliveryCallbackUrl").asText())
                .isEqualTo("http://ponte/webhook/delivery");
        assertThat(me.path("receiveCallbackSentByMe").asBoolean()).isTrue();
        assertThat(me.has("messageStatusCallbackUrl")).isTrue();
        assertThat(me.has("presenceChatCallbackUrl")).isTrue();
    }

    @Test
    void qrCodeIsShownOnlyToADisconnectedPhone() {
        assertThat(Calls.text(zapi.get("qr-code/image"))).isEqualTo("{\"connected\":true}");

        zapi.instance.disconnect();

        assertThat(Zapi.body(zapi.get("qr-code/image")).path("value").asText())
                .startsWith("data:image/png;base64,");
    }

    @Test
    void disconnectTellsOfAChangeOnce() {
        assertThat(change("disconnect")).isEqualTo(ConnectionChange.DISCONNECTED);
        assertThat(change("disconnect")).isEqualTo(ConnectionChange.NONE);
        assertThat(change("restore-session")).isEqualTo(ConnectionChange.CONNECTED);
        assertThat(change("restart")).isEqualTo(ConnectionChange.NONE);
    }

    private ConnectionChange change(String method) {
        return zapi.api
                .answer(Calls.get(Zapi.BASE + method, "client-token", "CT"), null)
                .connection();
    }
}
