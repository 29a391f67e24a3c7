package dev.ponte.conversation.responder;

/** Carries a {@link Failure} through the breaker, which counts exceptions. */
final class AttemptFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    AttemptFailed(Failure failure) {
        // No stack trace: it is an answer, not a fault of ours.
        super(failure.reason().name(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
