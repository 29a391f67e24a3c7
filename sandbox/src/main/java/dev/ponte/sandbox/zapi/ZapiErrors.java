package dev.ponte.sandbox.zapi;

import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.door.Answer;
import java.util.Map;

/** Z-API's error answers. */
final class ZapiErrors {
    private ZapiErrors() {}

    static Answer error(int status, String text) {
        return Answer.json(status, Map.of("error", text));
    }

    /** What a fault looks like; 429 and 5xx are not documented, so their texts are free. */
    static Answer of(FaultKind fault) {
        return switch (fault) {
            case TOO_MANY -> error(429, "Too many requests");
            case UNAUTHORIZED -> error(401, "Unauthorized");
            case FORBIDDEN_HTML ->
                    Answer.html(403, "<html><body><h1>403 Forbidden</h1></body></html>");
            case OK_WITH_ERROR ->
                    Answer.json(200, Map.of("status", "ERROR", "error", "Message not sent"));
            default -> error(500, "Internal server error");
        };
    }
}
