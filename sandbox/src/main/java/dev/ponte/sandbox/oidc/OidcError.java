package dev.ponte.sandbox.oidc;

import dev.ponte.sandbox.door.Answer;
import java.util.Map;

/** A refusal as RFC 6749 §5.2 writes it. */
final class OidcError extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    OidcError(int status, String code, String description) {
        super(description);
        this.status = status;
        this.code = code;
    }

    static OidcError badRequest(String description) {
        return new OidcError(400, "invalid_request", description);
    }

    static OidcError badGrant(String description) {
        return new OidcError(400, "invalid_grant", description);
    }

    static OidcError badClient() {
        return new OidcError(401, "invalid_client", "unknown client or wrong secret");
    }

    Answer answer() {
        Answer answer =
                Answer.json(
                        status,
                        Map.of("error", code, "error_description", String.valueOf(getMessage())));
        return status == 401 ? answer.with("www-authenticate", "Basic realm=\"sandbox\"") : answer;
    }
}
