package dev.ponte.local.process;

/** A part never became ready; {@link SuiteEvent.PartFailed} tells why, and its last words. */
public final class PartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartFailedException(String part, StartFailure reason) {
        super(part + ": " + reason);
    }
}
