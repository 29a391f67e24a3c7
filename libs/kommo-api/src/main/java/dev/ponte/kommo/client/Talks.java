package dev.ponte.kommo.client;

import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.talk.Talk;
import io.smallrye.mutiny.Uni;

/** Talks. Kommo shows no message of them. */
public final class Talks extends Entities<Talk> {

    Talks(Connector connector) {
        super(new Items<>(connector, "talks", "talks", Talk.class));
    }

    /**
     * Closes it.
     *
     * @param force without it, a bot may first ask the customer how it was
     */
    public Uni<Void> close(long id, boolean force) {
        return items().connector()
                .post(at(id) + "/close", Body.EMPTY.with("force_close", force))
                .replaceWithVoid();
    }
}
