package dev.ponte.gateway.ledger;

import dev.ponte.kit.inbox.InboxConfig;
import io.quarkus.runtime.Startup;
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
}
