package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import java.util.Locale;

/**
 * Says what a reply of Z-API means. Pure.
 *
 * <p>Sent is what came back as 2xx with the message's id. Everything else is sorted by one
 * question: may the text have been queued? Only where that is certain to be no may it be repeated
 * freely.
 */
final class ZapiOutcome {

    private ZapiOutcome() {}

    /**
     * @throws SendException when it is not known to be sent
     */
    static Sent sent(ZapiReply reply) {
        String messageId = reply.text("messageId");
        if (!reply.successful() || messageId.isEmpty()) {
            throw failure(reply);
        }
        String queueId = reply.text("zaapId");
        return new Sent(messageId, queueId.isEmpty() ? null : queueId);
    }

    /**
     * Only the boolean counts: the text beside it says "already connected" as an error.
     *
     * @throws SendException when the reply does not say
     */
    static boolean connected(ZapiReply reply) {
        if (!reply.successful() || !reply.json().path("connected").isBoolean()) {
            SendException failure = failure(reply);
            // Asking changes nothing, so there is nothing ambiguous about a strange answer.
            throw failure.kind() == Kind.AMBIGUOUS
                    ? new SendException(Kind.RETRYABLE, "no_status", reply.status())
                    : failure;
        }
        return reply.json().path("connected").booleanValue();
    }

    private static SendException failure(ZapiReply reply) {
        String said = reply.error().toLowerCase(Locale.ROOT);
        if (said.contains("not connected") || said.contains("restore the session")) {
            return as(Kind.DISCONNECTED, "disconnected", reply);
        }
        if (said.contains("client-token is not configured") || said.equals("null not allowed")) {
            return as(Kind.PERMANENT, "client_token_missing", reply);
        }
        if (said.endsWith("not allowed")) {
            return as(Kind.PERMANENT, "access_refused", reply);
        }
        if (said.contains("instance not found")) {
            return as(Kind.PERMANENT, "instance_not_found", reply);
        }
        if (said.contains("does not exist")) {
            return as(Kind.PERMANENT, "number_unknown", reply);
        }
        return reply.successful() ? withoutId(reply, said) : byStatus(reply);
    }

    private static SendException withoutId(ZapiReply reply, String said) {
        boolean refused = !said.isEmpty() || reply.text("status").equalsIgnoreCase("error");
        return refused
                ? as(Kind.RETRYABLE, "refused", reply)
                : as(Kind.AMBIGUOUS, "no_message_id", reply);
    }

    private static SendException byStatus(ZapiReply reply) {
        int status = reply.status();
        boolean passes = status == 408 || status == 429 || status >= 500;
        return as(passes ? Kind.RETRYABLE : Kind.PERMANENT, "http_" + status, reply);
    }

    private static SendException as(Kind kind, String code, ZapiReply reply) {
        return new SendException(kind, code, reply.status());
    }
}
