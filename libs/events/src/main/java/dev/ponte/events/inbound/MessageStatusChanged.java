package dev.ponte.events.inbound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that we or the team sent got further, or failed.
 *
 * @param messageIds the channel's ids; one callback may name several
 * @param error the channel's words when {@code status} is {@link Status#FAILED}
 */
public record MessageStatusChanged(
        ChatAddress chat,
        List<String> messageIds,
        Status status,
        @Nullable String error,
        Instant at)
        implements InboundEvent {

    public MessageStatusChanged {
        messageIds = List.copyOf(messageIds);
    }

    /** In the order they are reached; {@link #FAILED} may follow any of the first two. */
    public enum Status {
        /** Handed to WhatsApp. */
        SENT,
        /** On the customer's device. */
        DELIVERED,
        READ,
        PLAYED,
        FAILED
    }
}
