package dev.ponte.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Settings of the gateway. Blank values count as absent, so that an unset environment variable
 * leaves a source closed.
 */
@ConfigMapping(prefix = "ponte.gateway")
public interface GatewayConfig {

    /** The tenants by their slug. */
    Map<String, Account> accounts();

    LimitSettings limits();

    KommoBudget kommoBudget();

    /** How long a delivery waits for Kafka's acknowledgement before it is spooled. */
    @WithDefault("500ms")
    Duration publishTimeout();

    /**
     * How long it may take from then on to spool it before it is answered 503. Kommo gives two
     * seconds in all.
     */
    @WithDefault("1s")
    Duration spoolTimeout();

    /** The sources of one tenant. */
    interface Account {

        /** Z-API instances by a name of your own. */
        Map<String, Zapi> zapi();

        Kommo kommo();
    }

    /** One Z-API instance. Open when it has a secret. */
    interface Zapi {

        /** Compared with the body's {@code instanceId}. */
        Optional<String> instanceId();

        /** Compared with the header {@code z-api-token} when Z-API sends it. */
        Optional<String> instanceToken();

        /** At least 32 characters of {@code A-Za-z0-9._~-}: it may stand in the URL's path. */
        Optional<String> secret();

        /** Refuse deliveries without {@code z-api-token}. */
        @WithDefault("false")
        boolean strictToken();
    }

    /** The tenant's Kommo account. Open when it has a secret. */
    interface Kommo {

        /** Compared with the body's {@code account[id]}. */
        Optional<String> accountId();

        /** Part of chat addresses; keep it when the account is renamed in Kommo. */
        Optional<String> subdomain();

        /** At least 32 characters of {@code A-Za-z0-9._~-}: it may stand in the URL's path. */
        Optional<String> secret();
    }

    /** How many failures Kommo allows before it switches a webhook off (ADR 12). */
    interface KommoBudget {

        /** Answers that are not 2xx, or too late, within the window. */
        @WithDefault("100")
        int failures();

        /** The time that Kommo looks back. */
        @WithDefault("2h")
        Duration window();

        /** Kommo waits two seconds in all; what is left is for the way there and back. */
        @WithDefault("1800ms")
        Duration lateAfter();

        /**
         * Percent of the failures from which on refused deliveries are answered 200 and
         * quarantined; 0 for always, 101 for never.
         */
        @WithDefault("80")
        int quarantineFrom();

        /**
         * How often the refusals of all replicas are counted in the ledger; {@code off} for never.
         * The default stands in the application's properties, where the scheduler reads it.
         */
        String countEvery();
    }

    /** What a delivery may cost. */
    interface LimitSettings {

        /** Bytes of a body; larger ones are answered 413. */
        @WithDefault("1048576")
        int maxBody();

        /** Levels of nesting; deeper bodies are answered 422. */
        @WithDefault("32")
        int maxDepth();

        /** Fields of a body; more are answered 422. */
        @WithDefault("10000")
        int maxFields();

        /** Characters of the body kept in the delivery record; the rest is cut. */
        @WithDefault("131072")
        int maxRecordedBody();

        /**
         * Bytes of one record on Kafka, below the broker's {@code message.max.bytes}; not above
         * 1000000. A delivery that would need more is answered 413.
         */
        @WithDefault("1000000")
        int maxRecord();

        /**
         * Bytes of memory for the deliveries under way, which wait for Kafka or the spool; above it
         * they are answered 503 at once. Left out: a quarter of the heap.
         */
        OptionalLong maxHeld();

        /** Refused deliveries of strangers recorded per second; all are counted. */
        @WithDefault("20")
        int strangersPerSecond();
    }
}
