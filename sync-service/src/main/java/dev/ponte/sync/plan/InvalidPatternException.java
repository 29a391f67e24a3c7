package dev.ponte.sync.plan;

/** A pattern of {@link Selection} that means nothing. */
public final class InvalidPatternException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    InvalidPatternException(Fault fault, String pattern) {
        super(fault.name() + ": " + pattern);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong with it. */
    public enum Fault {
        EMPTY,
        /** More than {@link Pattern#LONGEST} characters. */
        TOO_LONG,
        /** It begins with none of the four kinds. */
        NO_KIND,
        /** Nothing stands behind {@code pipeline:}. */
        NO_NAME,
        /** It is not {@code stage:Pipeline/Stage}. */
        NO_STAGE,
        /** It is not {@code field:leads/Name} or {@code group:leads/Name}. */
        NO_SCOPE
    }
}
