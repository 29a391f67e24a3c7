package dev.ponte.conversation.channel;

import org.jspecify.annotations.Nullable;

/**
 * The message is not known to be sent. The text of the exception is its kind and code: never a URL,
 * a body, a phone or a word of the message.
 */
public final class SendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final @Nullable Integer status;

    /**
     * @param code a stable word in snake case, fit for a log, a metric and a test
     */
    public SendException(Kind kind, String code) {
        this(kind, code, null);
    }

    SendException(Kind kind, String code, @Nullable Integer status) {
        super("not sent: " + kind + " (" + code + ")");
        this.kind = kind;
        this.code = code;
        this.status = status;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Why: {@code not_configured, address_invalid, text_blank, client_token_missing,
     * access_refused, instance_not_found, number_unknown} (permanent); {@code disconnected}; {@code
     * timeout, connection_lost, no_message_id} (ambiguous); {@code connection_failed, circuit_open,
     * too_many_here, refused} (retryable); {@code http_<status>} otherwise.
     */
    public String code() {
        return code;
    }

    /** The HTTP status, null when none came. */
    @Nullable Integer status() {
        return status;
    }

    /** What can be done about it. */
    public enum Kind {
        /** Nothing: settings or the message are wrong. Somebody has to look. */
        PERMANENT,
        /** It was not sent; another attempt may succeed. */
        RETRYABLE,
        /** It may have been sent: another attempt may show the customer the same text twice. */
        AMBIGUOUS,
        /** The instance has no phone. It waits until it has. */
        DISCONNECTED
    }
}
