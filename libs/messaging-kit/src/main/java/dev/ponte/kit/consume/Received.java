package dev.ponte.kit.consume;

import dev.ponte.events.CloudEvent;
import dev.ponte.kit.deadletter.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param source where it stood
 */
public record Received(CloudEvent<?> event, SourceRecord source) {

    /** The Kafka key, by which order is kept. */
    public @Nullable String key() {
        return source.key();
    }

    /** The event's record; switch over its topic's sealed interface. */
    public Object data() {
        return event.data();
    }
}
