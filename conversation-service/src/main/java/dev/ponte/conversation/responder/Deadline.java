package dev.ponte.conversation.responder;

import java.time.Duration;

/** The end of our patience, on a clock that only moves forward. */
record Deadline(long atNanos) {

    /** Time below which another attempt is not worth starting. */
    static final Duration USEFUL = Duration.ofSeconds(1);

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** Zero when it has passed. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }
}
