package dev.ponte.conversation.responder;

import io.smallrye.mutiny.Uni;

/** Writes the bot's next message. */
public interface Responder {

    /**
     * Asks once per subscription, with the repeats that may help inside a fixed deadline.
     *
     * @return the draft, or a {@link ResponderException}; on any thread
     */
    Uni<Draft> reply(Turn turn);
}
