package dev.ponte.kit.outbox;

/** An event is larger than what Kafka takes; it would block the ones behind it for ever. */
public final class EventTooLargeException extends RuntimeException {

    EventTooLargeException(String topic, int bytes, int limit) {
        super("an event for " + topic + " has " + bytes + " bytes, the limit is " + limit);
    }
}
