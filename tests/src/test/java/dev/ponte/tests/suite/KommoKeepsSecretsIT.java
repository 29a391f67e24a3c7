package dev.ponte.tests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.events.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No token, secret or full phone in any log, event or error, whatever is done with Kommo. */
class KommoKeepsSecretsIT extends KommoTest {

    /** Whole secrets, and how Kommo's tokens, codes and refresh tokens begin. */
    private static final List<String> SECRETS =
            List.of(
                    CLIENT_SECRET,
                    "sandbox-kommo-long-lived-token-0001",
                    "c2FuZGJveC1zZWNyZXQta2V5",
                    "eyJ",
                    "def502");

    @Test
    void sign_ins_renewals_checks_and_failures_leave_no_secret_anywhere() throws IOException {
        String slug = signedIn("slave006");
        expireTokensOf("slave006");
        assertThat(ask(slug, "account").status()).isEqualTo(200);
        fault("refresh-revoked", "slave006/oauth2", 9);
        expireTokensOf("slave006");
        assertThat(ask(slug, "account").status()).isEqualTo(409);
        ponte("/api/kommo/test-connection", Map.of("jwtToken", wrongToken()));
        ponte(
                "/api/kommo/accounts",
                Map.of("account", "x", "address", "evil.example", "token", wrongToken()));
        Http.get(frontDoor + "/kommo/callback?code=def502abc&state=nonsense&referer=evil.example");
        send("default", "contacts", List.of(Map.of("name", "Ana " + phone)));
        ask("default", "contacts?query=" + phone);
        ponte("/api/kommo/accounts");
        ponte("/test-kommo-connectivity");

        assertThat(running.logs())
                .isNotEmpty()
                .allSatisfy(
                        (file, log) -> {
                            assertThat(SECRETS).as("secrets in %s", file).noneMatch(log::contains);
                            assertThat(log).as("phone in %s", file).doesNotContain(phone);
                        });
        assertThat(ANSWERS).isNotEmpty().noneMatch(KommoKeepsSecretsIT::tells);
        for (Topic topic : Topic.values()) {
            assertThat(EventLog.of(running.kafka(), topic))
                    .as(topic.topicName())
                    .noneMatch(KommoKeepsSecretsIT::tells);
        }
        assertThat(EventLog.of(running.kafka(), Topic.INTEGRATION_CALL))
                .anyMatch(event -> event.contains("kommo") && event.contains(slug))
                .noneMatch(event -> event.contains(phone));
    }

    private static boolean tells(String text) {
        return SECRETS.stream().anyMatch(text::contains);
    }

    /** A token that Kommo never gave. */
    private static String wrongToken() {
        return "eyJhbGciOiJSUzI1NiJ9.eyJhY2NvdW50X2lkIjoxfQ.c2lnbmF0dXJl";
    }
}
