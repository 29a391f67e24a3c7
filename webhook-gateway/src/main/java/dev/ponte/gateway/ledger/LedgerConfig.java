package dev.ponte.gateway.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** The ledger of deliveries and dead letters: how long it remembers what. */
@ConfigMapping(prefix = "ponte.gateway.ledger")
public interface LedgerConfig {

    RetentionSettings retention();

    /**
     * Rows a second that it writes at most, so that in a rush the machine belongs to the webhooks;
     * the ledger is then behind until the rush is over.
     */
    @Positive
    @WithDefault("1000")
    int maxRate();

    /**
     * How often what is too old is removed; {@code off} for never. The default stands in the
     * application's properties, where the scheduler reads it.
     */
    String purgeEvery();

    /** Rows a purge removes in one statement. */
    @Positive
    @WithDefault("5000")
    int purgeBatch();

    /** From when on something is too old. */
    interface RetentionSettings {

        /** Deliveries. */
        @WithDefault("30d")
        Duration deliveries();

        /**
         * Their bodies; without its body a delivery cannot be replayed. Shorter than {@code
         * ponte.inbox.retention}, for a consumer must still know what it has handled.
         */
        @WithDefault("14d")
        Duration bodies();

        /** Dead letters. */
        @WithDefault("90d")
        Duration deadLetters();

        /**
         * Their records; without its record a dead letter cannot be replayed. As {@code bodies}.
         */
        @WithDefault("25d")
        Duration deadLetterRecords();
    }
}
