package dev.ponte.gateway.publish;

import org.jspecify.annotations.Nullable;

/** Kafka has not, or not certainly, taken the records. The delivery must come again. */
public final class NotPublishedException extends RuntimeException {

    /** Why; the code is a metric label. */
    public enum Reason {
        /** No acknowledgement in time: Kafka is away, slow, or lost its leader. */
        TIMEOUT("timeout"),
        /** A record would not fit; coming again does not help. */
        TOO_LARGE("too-large"),
        /** Kafka said no: missing topic, missing rights, broken broker. */
        REJECTED("rejected");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    NotPublishedException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
