package dev.ponte.conversation.responder;

import org.jspecify.annotations.Nullable;

/**
 * No draft. The message names the reason and, where there are any, the HTTP status, the server's
 * error code and its request id: never a body, a key or a customer's words.
 */
public final class ResponderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ResponderException(Reason reason) {
        this(reason, null);
    }

    /**
     * @param detail safe to log
     */
    public ResponderException(Reason reason, @Nullable String detail) {
        super(detail == null ? "no draft: " + reason : "no draft: " + reason + " (" + detail + ")");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether a later try may help without anybody changing anything. */
    public boolean retryable() {
        return reason.passes;
    }

    /** Why there is no draft. Doubles as metric label. */
    public enum Reason {
        /** No answer in time. */
        TIMEOUT(true),
        /** Too many requests, by the server's count or by ours. */
        RATE_LIMITED(true),
        /** The account's money or quota is used up: somebody has to act. */
        QUOTA(false),
        /** The server cannot be reached or fails. */
        UNAVAILABLE(true),
        /** The key is wrong, or may not do this. */
        BAD_CREDENTIALS(false),
        /** The server does not accept what it is asked: model, address, parameters, length. */
        BAD_REQUEST(false),
        /** An answer without text. */
        EMPTY(true),
        /** The model, or its content filter, declines. */
        REFUSED(false),
        /** Too many recent failures: not even asked. */
        CIRCUIT_OPEN(true),
        /** No key for a server that needs one. */
        NOT_CONFIGURED(false);

        private final boolean passes;

        Reason(boolean passes) {
            this.passes = passes;
        }
    }
}
