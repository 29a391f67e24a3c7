package dev.ponte.sandbox.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Call;
import dev.ponte.sandbox.door.Calls;
import dev.ponte.sandbox.door.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/** A provider for tests, without its edge, with a clock that can be set. */
final class Provider {
    static final String ISSUER = "http://127.0.0.1:8090/oidc";
    static final SigningKey KEY = new SigningKey();

    Instant now = Calls.NOW;
    final OidcApi api;

    Provider() {
        InstantSource clock = () -> now;
        Tokens tokens = new Tokens(ISSUER, Duration.ofHours(1), KEY);
        Grants grants = new Grants();
        this.api =
                new OidcApi(
                        ISSUER,
                        KEY,
                        tokens,
                        new TokenEndpoint(tokens, grants, "sandbox", Duration.ofHours(8), clock),
                        new LoginEndpoint(grants, List.of("localhost", "127.0.0.1"), clock),
                        clock);
    }

    Answer token(String form, String... headers) {
        return api.answer(Calls.form("/oidc/token", form, headers));
    }

    Answer get(String pathAndQuery, String... headers) {
        return answer(Calls.get("/oidc/" + pathAndQuery, headers));
    }

    Answer answer(Call call) {
        return api.answer(call);
    }

    static JsonNode claims(String token) {
        return Json.read(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])).orElseThrow();
    }
}
