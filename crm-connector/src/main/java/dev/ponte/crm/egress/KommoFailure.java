package dev.ponte.crm.egress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that Kommo did not answer in a way the caller can use. */
public final class KommoFailure extends RuntimeException {

    /** What is wrong, in words that callers can act on. */
    public enum Reason {
        /** There is no such account here. */
        NO_ACCOUNT,
        /** Somebody paused the account. */
        PAUSED,
        /** Kommo no longer accepts our right to it: a person must connect it again. */
        DISCONNECTED,
        /** Its subscription has ended. */
        UNPAID,
        /** Kommo has shut us out, and a person must look first. */
        STOPPED,
        /** Its turn did not come in time. */
        BUSY,
        /** Kommo fails, is slow, or cannot be reached. */
        UNAVAILABLE
    }

    private final Reason reason;
    private final boolean perhapsDone;
    private final @Nullable Duration retryAfter;

    private KommoFailure(Reason reason, boolean perhapsDone, @Nullable Duration retryAfter) {
        super(reason.name());
        this.reason = reason;
        this.perhapsDone = perhapsDone;
        this.retryAfter = retryAfter;
    }

    public static KommoFailure of(Reason reason) {
        return new KommoFailure(reason, false, null);
    }

    public static KommoFailure of(Reason reason, @Nullable Duration retryAfter) {
        return new KommoFailure(reason, false, retryAfter);
    }

    /** Kommo may have carried it out all the same. */
    public static KommoFailure outcomeUnknown() {
        return new KommoFailure(Reason.UNAVAILABLE, true, null);
    }

    public Reason reason() {
        return reason;
    }

    public boolean perhapsDone() {
        return perhapsDone;
    }

    /** When to ask again; null when nobody knows. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
