package dev.ponte.kit.mask;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exception as it may be shown: same stack, same name, masked messages all the way down. */
@SuppressWarnings("OverrideThrowableToString") // The name shown is the original's.
final class MaskedThrowable extends Throwable {

    private static final int MAX_DEPTH = 16;

    private final String name;

    private MaskedThrowable(String name, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause, true, true);
        this.name = name;
    }

    /** The same exception when nothing in it needs masking, else a masked copy. */
    static Throwable of(Throwable thrown) {
        if (thrown instanceof MaskedThrowable
                || isClean(thrown, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return thrown;
        }
        return copy(thrown, 0);
    }

    private static boolean isClean(Throwable thrown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return true;
        }
        String message = thrown.getMessage();
        if (message != null && !Mask.text(message).equals(message)) {
            return false;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!isClean(suppressed, seen)) {
                return false;
            }
        }
        Throwable cause = thrown.getCause();
        return cause == null || isClean(cause, seen);
    }

    private static MaskedThrowable copy(Throwable thrown, int depth) {
        String message = thrown.getMessage();
        Throwable cause = thrown.getCause();
        // A chain may be a circle: stop somewhere.
        boolean deep = depth >= MAX_DEPTH;
        MaskedThrowable masked =
                new MaskedThrowable(
                        thrown.getClass().getName(),
                        message == null ? null : Mask.text(message),
                        cause == null || deep ? null : copy(cause, depth + 1));
        masked.setStackTrace(thrown.getStackTrace());
        if (!deep) {
            for (Throwable suppressed : thrown.getSuppressed()) {
                masked.addSuppressed(copy(suppressed, depth + 1));
            }
        }
        return masked;
    }

    @Override
    public String toString() {
        String message = getMessage();
        return message == null ? name : name + ": " + message;
    }
}
