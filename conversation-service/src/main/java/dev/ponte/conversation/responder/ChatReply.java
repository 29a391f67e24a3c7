package dev.ponte.conversation.responder;

import org.jspecify.annotations.Nullable;

/**
 * What came back from the server, as far as it matters: it may be anything, a gateway's page
 * included.
 *
 * @param body blank when there is none
 */
record ChatReply(int status, Hints hints, String body) {

    /** The headers that say when to come back, and which call this was. Null when absent. */
    record Hints(
            @Nullable String shouldRetry,
            @Nullable String retryAfterMs,
            @Nullable String retryAfter,
            @Nullable String requestId) {

        static final Hints NONE = new Hints(null, null, null, null);
    }
}
