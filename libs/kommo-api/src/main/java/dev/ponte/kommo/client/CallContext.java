package dev.ponte.kommo.client;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a call is to be treated.
 *
 * @param deadline how long the caller waits; what has no place in the queue by then is refused
 * @param traceparent W3C trace context, null for none
 */
public record CallContext(Lane lane, Duration deadline, @Nullable String traceparent) {

    /** Whoever waits is a program: thirty seconds. */
    public static final CallContext BULK = new CallContext(Lane.BULK, Duration.ofSeconds(30), null);

    public CallContext {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline lies ahead");
        }
    }

    /** Somebody waits for it: goes before what is in bulk. */
    public static CallContext interactive(Duration deadline) {
        return new CallContext(Lane.INTERACTIVE, deadline, null);
    }

    public CallContext traced(@Nullable String traceparent) {
        return new CallContext(lane, deadline, traceparent);
    }

    /** Which queue. */
    public enum Lane {
        INTERACTIVE,
        BULK;

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
