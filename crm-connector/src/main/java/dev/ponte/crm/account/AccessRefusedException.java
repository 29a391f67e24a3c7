package dev.ponte.crm.account;

/** There is no right to call an account. */
public final class AccessRefusedException extends RuntimeException {

    /** Why not. */
    public enum Reason {
        NO_ACCOUNT,
        PAUSED,
        /** A person must connect it. */
        DISCONNECTED,
        /** The token could not be renewed just now. */
        NOT_NOW
    }

    private final Reason reason;

    AccessRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
