package dev.ponte.sandbox.kommo.limit;

/** What becomes of a call that has arrived. */
public enum Verdict {
    PASS(0),
    /** 429: over the limit. */
    REFUSED(1),
    /** 403 as a page: over the limit too often. */
    BLOCKED(2),
    /** 401: nobody's token; not counted against a limit. */
    UNKNOWN(3);

    // Two bits, as it is kept in memory.
    final int code;

    Verdict(int code) {
        this.code = code;
    }

    static Verdict of(int code) {
        return switch (code) {
            case 0 -> PASS;
            case 1 -> REFUSED;
            case 2 -> BLOCKED;
            default -> UNKNOWN;
        };
    }
}
