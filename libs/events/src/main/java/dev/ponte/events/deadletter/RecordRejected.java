package dev.ponte.events.deadletter;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not handle. Enough to send it again as it was.
 *
 * @param consumer who gave up
 * @param topic where it stood
 * @param key its key
 * @param headers its headers, as text
 * @param value its value, as text
 * @param reason a stable code
 * @param detail for people; no payload, no secret
 */
public record RecordRejected(
        String consumer,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String value,
        String reason,
        String detail,
        Instant rejectedAt) {

    public RecordRejected {
        headers = Map.copyOf(headers);
    }
}
