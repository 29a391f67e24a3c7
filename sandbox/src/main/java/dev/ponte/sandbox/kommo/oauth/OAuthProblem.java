package dev.ponte.sandbox.kommo.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.hal.Refused;
import org.jspecify.annotations.Nullable;

/** Errors of the token endpoint. */
public final class OAuthProblem {
    private static final String TYPE = "https://developers.amocrm.ru/v3/errors/OAuthProblemJson";

    private OAuthProblem() {}

    /**
     * A grant that is not good.
     *
     * @param hint what people read in it: {@code Token has been revoked}
     */
    public static Refused hint(String hint) {
        return new Refused(
                answer(400, hint, "Bad Request", "The provided authorization grant is invalid."));
    }

    static Refused wrongClient() {
        return new Refused(answer(401, null, "Unauthorized", "Client authentication failed"));
    }

    static Refused malformed(String detail) {
        return new Refused(answer(400, null, "Bad Request", detail));
    }

    private static Answer answer(int status, @Nullable String hint, String title, String detail) {
        ObjectNode body = Json.object();
        if (hint != null) {
            body.put("hint", hint);
        }
        body.put("title", title).put("type", TYPE).put("status", status).put("detail", detail);
        return Answer.json(status, body).with("content-type", "application/problem+json");
    }
}
