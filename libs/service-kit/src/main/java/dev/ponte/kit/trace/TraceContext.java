package dev.ponte.kit.trace;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of work belongs: a W3C {@code traceparent}, carried as data through HTTP headers,
 * events and rows, so that a talk can be followed across services and restarts.
 *
 * @param traceparent {@code 00-<trace id>-<span id>-<flags>}
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>
 */
public record TraceContext(String traceparent) {

    private static final Pattern VALID =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    public TraceContext {
        if (!VALID.matcher(traceparent).matches()) {
            throw new IllegalArgumentException("not a W3C traceparent");
        }
    }

    /** A step of the sender's trace, or of a new one when it sent none or an invalid one. */
    public static TraceContext continueOrStart(@Nullable String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches()
                ? new TraceContext(traceparent).child()
                : start();
    }

    /** A new, sampled trace. */
    public static TraceContext start() {
        return new TraceContext("00-" + hex() + hex() + "-" + hex() + "-01");
    }

    /** The next step of the same trace. */
    public TraceContext child() {
        return new TraceContext("00-" + traceId() + "-" + hex() + "-" + traceparent.substring(53));
    }

    /** 32 hex digits, the same in every step. */
    public String traceId() {
        return traceparent.substring(3, 35);
    }

    /** 16 hex digits; never all zeros, which the standard forbids. */
    private static String hex() {
        long bits = ThreadLocalRandom.current().nextLong();
        String digits = Long.toHexString(bits == 0 ? 1 : bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
