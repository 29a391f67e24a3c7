package dev.ponte.conversation.reply;

import dev.ponte.conversation.channel.ConnectionCheck;
import dev.ponte.conversation.channel.SendException;
import dev.ponte.conversation.store.Connections;
import dev.ponte.conversation.store.Connections.Instance;
import dev.ponte.events.inbound.Channel;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Asks a channel that lost its phone whether it is back: the callback that says so may be lost. */
@ApplicationScoped
class ConnectionWatch {

    private final ConnectionCheck check;
    private final Connections connections;
    private final Pool pool;
    private final Clock clock;

    ConnectionWatch(ConnectionCheck check, Connections connections, Pool pool, Clock clock) {
        this.check = check;
        this.connections = connections;
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ponte.channel.reconnect-check:PT30S}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "connection-watch")
    Uni<Void> look() {
        return connections
                .lost(pool)
                .toMulti()
                .flatMap(lost -> Multi.createFrom().iterable(lost))
                .onItem()
                .transformToUniAndConcatenate(this::ask)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> ask(Instance lost) {
        return check.connected(lost.account(), lost.instance())
                .onFailure(SendException.class)
                .recoverWithItem(false)
                .chain(
                        back ->
                                back
                                        ? connections.set(
                                                pool,
                                                lost.account(),
                                                Channel.ZAPI,
                                                lost.instance(),
                                                true,
                                                null,
                                                clock.instant())
                                        : Uni.createFrom().voidItem());
    }
}
