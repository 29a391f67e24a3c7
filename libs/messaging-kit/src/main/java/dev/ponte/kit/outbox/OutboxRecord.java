package dev.ponte.kit.outbox;

import static java.util.Objects.requireNonNull;

import dev.ponte.events.CloudEvent;
import dev.ponte.events.Topic;

/**
 * An event to be published.
 *
 * @param key what its order is kept by; the topic says which, see {@link Topic}
 */
public record OutboxRecord(Topic topic, String key, CloudEvent<?> event) {

    public OutboxRecord {
        requireNonNull(topic, "topic");
        requireNonNull(key, "key");
        requireNonNull(event, "event");
    }
}
