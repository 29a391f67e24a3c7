package dev.ponte.sync.plan;

/** A step names something that is not in the account, because what should have made it failed. */
public final class UnknownTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    UnknownTargetException(Kind kind, String source) {
        super(kind.code() + " " + source + " of the master is not in the account");
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
