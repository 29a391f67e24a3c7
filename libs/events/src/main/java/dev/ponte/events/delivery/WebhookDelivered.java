package dev.ponte.events.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery reached the gateway. Secrets are gone from {@code path}; the body is as sent.
 *
 * @param deliveryId ours
 * @param source {@code zapi}, {@code kommo}, …
 * @param reason a stable code when the outcome is not {@link Outcome#ACCEPTED}
 * @param eventIds of the events made from it
 * @param body as received, cut at the gateway's limit
 * @param quarantined whether it was answered 200 although refused, and is kept to be replayed
 */
public record WebhookDelivered(
        String deliveryId,
        String source,
        String path,
        Outcome outcome,
        @Nullable String reason,
        List<String> eventIds,
        @Nullable String contentType,
        @Nullable String body,
        boolean bodyCut,
        Instant receivedAt,
        @Nullable Boolean quarantined) {

    public WebhookDelivered {
        eventIds = List.copyOf(eventIds);
    }

    /** What the gateway did with it. */
    public enum Outcome {
        /** Events were made from it. */
        ACCEPTED,
        /** Understood, and nothing to do: a group, a presence, an unknown type. */
        IGNORED,
        /** Not taken; answered with an error, or with 200 when quarantined. */
        REFUSED
    }
}
