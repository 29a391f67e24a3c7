package dev.ponte.events.conversation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.UUID;

/** A reply in the making was not sent. */
public record ReplyDropped(UUID conversationId, Reason reason, Instant at)
        implements ConversationEvent {

    /** Why. Doubles as metric label. */
    public enum Reason {
        /** A person took over while it was written. */
        TAKEN_OVER,
        /** The customer wrote again; a new reply answers all. */
        SUPERSEDED,
        /** No responder answered. */
        NO_RESPONDER,
        /** The channel refused it for good. */
        CHANNEL_REFUSED,
        /** A reason that a newer writer knows and this reader does not. Never written. */
        @JsonEnumDefaultValue
        OTHER
    }
}
