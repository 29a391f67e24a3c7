package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.door.Calls;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallbackUrlsTest {
    private final Zapi zapi = new Zapi();

    @Test
    void eachKindHasItsAddressAtPonte() {
        for (CallbackKind kind : CallbackKind.values()) {
            assertThat(zapi.urls.urlFor(kind))
                    .contains(URI.create("http://ponte/webhook/" + kind.segment()));
        }
    }

    @Test
    void anUpdateReplacesOneAddress() {
        assertThat(Calls.text(zapi.put("update-webhook-delivery", value("https://x.org/d"))))
                .isEqualTo("{\"value\":true}");

        assertThat(zapi.urls.urlFor(CallbackKind.DELIVERY)).contains(URI.create("https://x.org/d"));
        assertThat(zapi.urls.urlFor(CallbackKind.STATUS))
                .contains(URI.create("http://ponte/webhook/status"));
    }

    @Test
    void receivedDeliveryTakesPriorityWhileNotifySentByMeIsOn() {
        zapi.put("update-webhook-received", value("https://x.org/r"));
        zapi.put("update-webhook-received-delivery", value("https://x.org/rd"));
        assertThat(zapi.urls.urlFor(CallbackKind.TEXT)).contains(URI.create("https://x.org/rd"));

        zapi.put("update-notify-sent-by-me", "{\"notifySentByMe\":false}");

        assertThat(zapi.urls.urlFor(CallbackKind.TEXT)).contains(URI.create("https://x.org/r"));
    }

    @Test
    void oneUpdateChangesAll() {
        zapi.put(
                "update-every-webhooks",
                "{\"value\":\"https://x.org/all\",\"notifySentByMe\":false}");

        for (CallbackKind kind : CallbackKind.values()) {
            assertThat(zapi.urls.urlFor(kind)).contains(URI.create("https://x.org/all"));
        }
        assertThat(zapi.urls.notifySentByMe()).isFalse();
    }

    @Test
    void emptyAddressSwitchesAKindOff() {
        zapi.put("update-webhook-chat-presence", value(""));

        assertThat(zapi.urls.urlFor(CallbackKind.PRESENCE)).isEmpty();
    }

    @Test
    void whatIsNoUrlIsRefused() {
        assertThat(zapi.put("update-webhook-delivery", value("nonsense")).status()).isEqualTo(400);
        assertThat(zapi.put("update-webhook-delivery", "{}").status()).isEqualTo(400);
        assertThat(zapi.put("update-notify-sent-by-me", "{}").status()).isEqualTo(400);
    }

    @Test
    void httpsCanBeDemanded() {
        Zapi strict = new Zapi(Zapi.rules(Optional.of("CT"), false, true, 10));

        assertThat(strict.put("update-webhook-delivery", value("http://x.org")).status())
                .isEqualTo(400);
        assertThat(strict.put("update-webhook-delivery", value("https://x.org")).status())
                .isEqualTo(200);
    }

    private static String value(String url) {
        return "{\"value\":\"" + url + "\"}";
    }
}
