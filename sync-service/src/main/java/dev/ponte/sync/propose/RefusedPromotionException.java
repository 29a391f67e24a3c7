package dev.ponte.sync.propose;

/** Why something was not made in the master. */
public final class RefusedPromotionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String reason;

    RefusedPromotionException(Fault fault) {
        this(fault, "");
    }

    /**
     * @param reason a stable code
     */
    RefusedPromotionException(Fault fault, String reason) {
        super(fault + " " + reason);
        this.fault = fault;
        this.reason = reason;
    }

    public Fault fault() {
        return fault;
    }

    public String reason() {
        return reason;
    }

    /** What stands against it. */
    public enum Fault {
        /** It is promoted, or gone. */
        DECIDED,
        /** A run of the group is under way. */
        RUN,
        /** Something else is being made in the master. */
        BUSY,
        /** The account has it no more, or the group leaves it out. */
        GONE,
        /** The master has one of that code or name by now. */
        THERE,
        /** A limit, or a code that another field has: the reason says which. */
        BLOCKED
    }
}
