package dev.ponte.gateway.publish;

/** The producer has not heard of its topics yet; asked again in a moment, so it has no stack. */
final class TopicsUnknownException extends RuntimeException {

    TopicsUnknownException() {
        super("Kafka has not told of its topics", null, false, false);
    }
}
