package dev.ponte.gateway.publish.path;

/** Nothing has, for certain, taken the delivery. It has no stack: an outage makes many. */
public final class NotStoredException extends RuntimeException {

    /** Why; the code is a metric label and part of the contract. */
    public enum Reason {
        /** Neither Kafka nor the spool took it in time: come again. */
        NOT_CONFIRMED("not-confirmed"),
        /** So much waits already that no more is taken into memory: come again. */
        OVERLOADED("overloaded"),
        /** A record of it is too large; coming again does not help. */
        TOO_LARGE("too-large");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    public NotStoredException(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
