package dev.ponte.kommo.client;

import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.bot.Bot;
import dev.ponte.kommo.bot.BotRun;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Bots. */
public final class Bots extends Entities<Bot> {

    Bots(Connector connector) {
        super(new Items<>(connector, "bots", "items", Bot.class));
    }

    /** Done when Kommo has accepted: that a bot has said something, nobody tells. */
    public Uni<Void> run(List<BotRun> runs) {
        return runs.isEmpty()
                ? Uni.createFrom().voidItem()
                : items().connector().post("bots/run", runs).replaceWithVoid();
    }

    public Uni<Void> stop(BotRun run) {
        Body body =
                Body.EMPTY
                        .with("entity_id", run.entityId())
                        .with("entity_type", run.entityType().path());
        return items().connector().post(at(run.botId()) + "/stop", body).replaceWithVoid();
    }
}
