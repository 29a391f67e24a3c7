package dev.ponte.conversation.responder;

import java.time.Duration;

/** The end of our patience, on a clock that only moves forward. */
record Deadline(long atNanos) {

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** Zero when it has passed. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    /** The time an attempt may take. */
    Duration atMost(Duration timeout) {
        Duration left = left();
        return left.compareTo(timeout) < 0 ? left : timeout;
    }
}
