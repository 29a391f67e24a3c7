package dev.ponte.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it stands on Kafka: the CloudEvents 1.0 attributes and the data they describe.
 *
 * @param id unique per {@code source}; made from the outside system's own ids where it gives some,
 *     so that the same fact delivered twice has the same id
 * @param type one of {@link EventCatalog}
 * @param source the service that says it, e.g. {@code /ponte/webhook-gateway}
 * @param subject what it is about, e.g. a conversation id
 * @param account the tenant (extension attribute {@code account})
 * @param time when it happened, as far as the source knows
 * @param traceparent W3C trace context (extension attribute {@code traceparent})
 */
public record CloudEvent<T>(
        String id,
        String type,
        String source,
        String subject,
        String account,
        Instant time,
        @Nullable String traceparent,
        T data) {

    public CloudEvent {
        requireText(id, "id");
        requireText(type, "type");
        requireText(source, "source");
        requireText(subject, "subject");
        requireText(account, "account");
        requireNonNull(time, "time");
        requireNonNull(data, "data");
    }

    private static void requireText(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a CloudEvent needs a non-blank " + name);
        }
    }
}
