package dev.ponte.sandbox.control;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes beans of what is plain Java. */
final class ControlBeans {
    @Produces
    @Singleton
    Journal journal(JournalConfig config) {
        return new Journal(config.maxCalls(), config.maxBytes(), config.maxBody());
    }
}
