package dev.ponte.gateway.ledger;

import dev.ponte.kit.inbox.InboxConfig;
import dev.ponte.kit.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the plain parts from the settings, at start, so that a mistake stops it. */
class LedgerWiring {

    @Startup
    @Produces
    @Singleton
    Retention retention(LedgerConfig config, InboxConfig inbox) {
        return Retention.of(config.retention(), inbox.retention());
    }

    @Produces
    @Singleton
    Replayer<StoredDelivery, DeliveryFilter> deliveries(
            DeliverySource source, Outbox outbox, Pool pool, MeterRegistry meters) {
        return new Replayer<>(source, outbox, pool, meters);
    }

    @Produces
    @Singleton
    Replayer<StoredLetter, DeadLetterFilter> deadLetters(
            LetterSource source, Outbox outbox, Pool pool, MeterRegistry meters) {
        return new Replayer<>(source, outbox, pool, meters);
    }
}
