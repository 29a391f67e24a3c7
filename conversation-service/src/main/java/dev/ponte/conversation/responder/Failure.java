package dev.ponte.conversation.responder;

import dev.ponte.conversation.responder.ResponderException.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt that gave no draft.
 *
 * @param repeatable whether the same question may be put again in this turn
 * @param tooLong whether a shorter talk may fit
 * @param pause how long the server asks us to wait
 * @param status the HTTP status; null when none came
 * @param code a stable word for logs
 * @param requestId the server's, to quote to its support
 */
record Failure(
        Reason reason,
        boolean repeatable,
        boolean tooLong,
        @Nullable Duration pause,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String requestId) {

    /** A failure before any answer. */
    static Failure of(Reason reason, boolean repeatable, String code) {
        return new Failure(reason, repeatable, false, null, null, code, null);
    }

    ResponderException exception() {
        StringBuilder detail = new StringBuilder();
        append(detail, "HTTP ", status);
        append(detail, "", code);
        append(detail, "request ", requestId);
        return new ResponderException(reason, detail.isEmpty() ? null : detail.toString());
    }

    private static void append(StringBuilder to, String label, @Nullable Object value) {
        if (value != null) {
            to.append(to.isEmpty() ? "" : ", ").append(label).append(value);
        }
    }
}
