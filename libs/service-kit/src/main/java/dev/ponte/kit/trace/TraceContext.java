package dev.ponte.kit.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of work belongs: a W3C {@code traceparent}, carried as data through HTTP headers,
 * events and rows, so that a talk can be followed across services and restarts.
 *
 * @param traceparent {@code 00-<trace id>-<span id>-<flags>}
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context</a>
 */
public record TraceContext(String traceparent) {

    private static final HexFormat HEX = HexFormat.of();
    private static final int LENGTH = 55;
    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;

    public TraceContext {
        if (!isValid(traceparent)) {
            throw new IllegalArgumentException("not a W3C traceparent");
        }
    }

    /** A step of the sender's trace, or of a new one when it sent none or an invalid one. */
    public static TraceContext continueOrStart(@Nullable String traceparent) {
        return traceparent != null && isValid(traceparent)
                ? new TraceContext(traceparent).child()
                : start();
    }

    /** By hand: it is done for every webhook and every event, twice. */
    private static boolean isValid(String it) {
        return it.length() == LENGTH
                && it.charAt(TRACE_ID - 1) == '-'
                && it.charAt(SPAN_ID - 1) == '-'
                && it.charAt(FLAGS - 1) == '-'
                && isHex(it, 0, TRACE_ID - 1)
                && !it.startsWith("ff")
                && isId(it, TRACE_ID, SPAN_ID - 1)
                && isId(it, SPAN_ID, FLAGS - 1)
                && isHex(it, FLAGS, LENGTH);
    }

    /** Hex digits, not all zero. */
    private static boolean isId(String it, int from, int to) {
        for (int i = from; i < to; i++) {
            if (it.charAt(i) != '0') {
                return isHex(it, from, to);
            }
        }
        return false;
    }

    private static boolean isHex(String it, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = it.charAt(i);
            if (!HexFormat.isHexDigit(c) || Character.isUpperCase(c)) {
                return false;
            }
        }
        return true;
    }

    /** A new, sampled trace. */
    public static TraceContext start() {
        return new TraceContext("00-" + hex() + hex() + "-" + hex() + "-01");
    }

    /** The next step of the same trace. */
    public TraceContext child() {
        return new TraceContext(
                "00-" + traceId() + "-" + hex() + "-" + traceparent.substring(FLAGS));
    }

    /** 32 hex digits, the same in every step. */
    public String traceId() {
        return traceparent.substring(TRACE_ID, SPAN_ID - 1);
    }

    /** 16 hex digits; never all zeros, which the standard forbids. */
    private static String hex() {
        long bits = ThreadLocalRandom.current().nextLong();
        return HEX.toHexDigits(bits == 0 ? 1 : bits);
    }
}
