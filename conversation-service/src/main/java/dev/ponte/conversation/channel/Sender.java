package dev.ponte.conversation.channel;

import io.smallrye.mutiny.Uni;

/** Sends one text to a customer. */
public interface Sender {

    /**
     * Makes one attempt per subscription. Z-API knows no idempotency key: every attempt that
     * arrives is a message the customer sees.
     *
     * @return the channel's ids once the message is queued there, or a {@link SendException}; on
     *     any thread
     */
    Uni<Sent> sendText(Outgoing message);
}
