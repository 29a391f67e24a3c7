package dev.ponte.infra;

/** PostgreSQL or Kafka could not be started, prepared or stopped; the message says what to do. */
public final class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InfrastructureException(String message) {
        super(message);
    }

    public InfrastructureException(String message, Throwable cause) {
        super(message, cause);
    }
}
