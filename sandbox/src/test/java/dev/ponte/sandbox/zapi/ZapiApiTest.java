package dev.ponte.sandbox.zapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Calls;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZapiApiTest {
    private static final String TEXT = "{\"phone\":\"5511999999999\",\"message\":\"oi\"}";

    private final Zapi zapi = new Zapi();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zapi/instances/INST/token/no/status",
                "/zapi/instances/no/token/TOK/status"
            })
    void idAndTokenMustMatch(String path) {
        Answer answer = zapi.call(Calls.get(path, "client-token", "CT"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Calls.text(answer)).isEqualTo("{\"error\":\"Instance not found\"}");
    }

    @Test
    void clientTokenIsAskedFor() {
        Answer answer = zapi.call(Calls.get(Zapi.BASE + "status"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Calls.text(answer))
                .isEqualTo("{\"error\":\"your client-token is not configured\"}");
    }

    @Test
    void wrongClientTokenIsNotAllowed() {
        Answer answer = zapi.call(Calls.get(Zapi.BASE + "status", "client-token", "other"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Calls.text(answer)).isEqualTo("{\"error\":\"other not allowed\"}");
    }

    @Test
    void clientTokenIsNotNeededWhileNotActivated() {
        Zapi open = new Zapi(Zapi.rules(Optional.empty(), false, false, 10));

        assertThat(open.call(Calls.get(Zapi.BASE + "status")).status()).isEqualTo(200);
    }

    @Test
    void wrongVerbIs405() {
        assertThat(zapi.get("send-text").status()).isEqualTo(405);
        assertThat(zapi.post("status", "{}").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded"})
    void bodyThatIsNotDeclaredAsJsonIs415(String type) {
        Answer answer =
                zapi.call(
                        Calls.call(
                                "POST",
                                Zapi.BASE + "send-text",
                                TEXT,
                                "client-token",
                                "CT",
                                "content-type",
                                type));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void charsetInTheContentTypeIsFine() {
        Answer answer =
                zapi.call(
                        Calls.json(
                                "POST",
                                Zapi.BASE + "send-text",
                                TEXT,
                                "client-token",
                                "CT",
                                "content-type",
                                "application/json; charset=utf-8"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/zapi", "/zapi/instances/INST", "/zapi/instances/INST/token/TOK"})
    void pathWithoutMethodIs404(String path) {
        assertThat(zapi.call(Calls.get(path, "client-token", "CT")).status()).isEqualTo(404);
    }

    @Test
    void unknownMethodIs404() {
        assertThat(zapi.get("send-love").status()).isEqualTo(404);
    }

    @Test
    void mediaIsPublicAndOgg() {
        String url = zapi.media.urlOf("oi");
        String path = url.substring(url.indexOf("/zapi/"));

        Answer answer = zapi.call(Calls.get(path));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "audio/ogg");
        assertThat(Calls.text(answer)).startsWith("OggS");
        assertThat(zapi.call(Calls.get("/zapi/media/other.ogg")).status()).isEqualTo(404);
        assertThat(zapi.call(Calls.json("POST", path, "")).status()).isEqualTo(405);
    }
}
