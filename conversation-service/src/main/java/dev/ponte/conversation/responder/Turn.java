package dev.ponte.conversation.responder;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the responder is told.
 *
 * @param account the tenant
 * @param customerName as the channel shows it; the customer chooses it, so it is treated as data
 * @param history the last messages, the newest last; may hold more than the model will be shown
 * @param traceparent W3C trace context to hand on
 */
public record Turn(
        String account,
        UUID conversationId,
        @Nullable String customerName,
        List<Line> history,
        @Nullable String traceparent) {

    public Turn {
        history = List.copyOf(history);
    }

    /**
     * One message.
     *
     * @param name who of the team wrote, for {@link Speaker#PERSON}
     * @param text what was said; blank lines are not shown to the model
     */
    public record Line(Speaker speaker, @Nullable String name, String text) {}

    /** Who said it. */
    public enum Speaker {
        CUSTOMER,
        BOT,
        /** Somebody of the team, in the same chat. */
        PERSON
    }
}
