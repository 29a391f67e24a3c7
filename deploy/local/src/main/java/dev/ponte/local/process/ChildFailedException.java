package dev.ponte.local.process;

/** A process never became ready; {@link SuiteEvent.PartFailed} tells its last words. */
public final class ChildFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChildFailedException(String part, String reason) {
        super(part + ": " + reason);
    }
}
