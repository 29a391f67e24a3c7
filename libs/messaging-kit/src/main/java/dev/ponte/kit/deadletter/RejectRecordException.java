package dev.ponte.kit.deadletter;

/**
 * Thrown by a handler that knows a record can never be handled: it goes to the dead letters without
 * further tries.
 */
public final class RejectRecordException extends RuntimeException {

    private final String reason;

    /**
     * @param reason a stable code in kebab case, e.g. {@code unknown-instance}
     * @param detail for people; no payload, no secret
     */
    public RejectRecordException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public RejectRecordException(String reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
