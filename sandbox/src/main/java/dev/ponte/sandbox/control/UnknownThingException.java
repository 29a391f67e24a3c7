package dev.ponte.sandbox.control;

/** The control API was asked about something the sandbox does not have. Answered with 404. */
public final class UnknownThingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownThingException(String what) {
        super(what);
    }
}
