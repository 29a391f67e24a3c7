package dev.ponte.events;

/** A Kafka record is not an event of the contract. Repeating does not help: it is dead-lettered. */
public final class UnreadableEventException extends RuntimeException {

    private final String code;

    public UnreadableEventException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public UnreadableEventException(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /**
     * A stable code: {@code unknown-type}, {@code no-value}, {@code bad-value}, {@code bad-header}.
     */
    public String code() {
        return code;
    }
}
