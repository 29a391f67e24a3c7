package dev.ponte.gateway.config;

import dev.ponte.gateway.config.GatewayConfig.LimitSettings;
import dev.ponte.gateway.source.Limits;
import dev.ponte.kit.outbox.Outbox;
import java.time.Duration;

/**
 * The configuration, checked. What uses it need not doubt it.
 *
 * @param maxRecordedBody characters of a body that its delivery record keeps
 * @param maxRecord bytes of one Kafka record
 * @param maxHeld bytes of memory for all deliveries under way
 * @param strangersPerSecond refused callers without a secret that are recorded, per second
 */
public record GatewaySettings(
        Sources sources,
        Limits limits,
        int maxRecordedBody,
        int maxRecord,
        long maxHeld,
        int strangersPerSecond,
        Duration publishTimeout,
        Duration spoolTimeout,
        FailureLimits failureLimits) {

    private static final String LIMITS = "ponte.gateway.limits.";

    /** Kommo waits two seconds; what is left is for the way there and back. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofMillis(1_800);

    /** Room in a record for what stands beside the body, which JSON may write six times as long. */
    private static final int RECORD_OVERHEAD = 100_000;

    private static final int WORST_ESCAPE = 6;

    /**
     * Bytes of memory that a delivery takes beside its own: its connection, its request, headers
     * and contexts. Seen: 17 kB each, own bytes included, of 2,500 at once.
     */
    public static final int DELIVERY_OVERHEAD = 16 * 1024;

    /**
     * @throws ConfigMistakes naming every property that is wrong
     */
    public static GatewaySettings from(GatewayConfig config) {
        ConfigMistakes.Collector mistakes = new ConfigMistakes.Collector();
        Sources sources = Sources.from(config.accounts(), mistakes);
        check(config.limits(), mistakes);
        check(config.publishTimeout(), config.spoolTimeout(), mistakes);
        FailureLimits failures = FailureLimits.from(config.kommoBudget(), mistakes);
        mistakes.throwIfAny();
        LimitSettings limits = config.limits();
        return new GatewaySettings(
                sources,
                new Limits(limits.maxBody(), limits.maxDepth(), limits.maxFields()),
                limits.maxRecordedBody(),
                limits.maxRecord(),
                maxHeld(limits),
                limits.strangersPerSecond(),
                config.publishTimeout(),
                config.spoolTimeout(),
                failures);
    }

    /** How long a delivery may take in all. */
    public Duration answerWithin() {
        return publishTimeout.plus(spoolTimeout);
    }

    private static void check(Duration publish, Duration spool, ConfigMistakes.Collector mistakes) {
        mistakes.check(publish.isPositive(), "ponte.gateway.publish-timeout", "must be above 0");
        mistakes.check(spool.isPositive(), "ponte.gateway.spool-timeout", "must be above 0");
        mistakes.check(
                publish.plus(spool).compareTo(LONGEST_TIMEOUT) <= 0,
                "ponte.gateway.publish-timeout",
                "and spool-timeout must be at most 1800ms together: Kommo waits two seconds");
    }

    private static void check(LimitSettings limits, ConfigMistakes.Collector mistakes) {
        atLeast(1, limits.maxBody(), "max-body", mistakes);
        atLeast(1, limits.maxDepth(), "max-depth", mistakes);
        atLeast(1, limits.maxFields(), "max-fields", mistakes);
        atLeast(0, limits.maxRecordedBody(), "max-recorded-body", mistakes);
        atLeast(0, limits.strangersPerSecond(), "strangers-per-second", mistakes);
        long needed = (long) WORST_ESCAPE * limits.maxRecordedBody() + RECORD_OVERHEAD;
        mistakes.check(
                limits.maxRecord() >= needed,
                LIMITS + "max-record",
                "must be at least " + needed + " to hold max-recorded-body characters");
        mistakes.check(
                limits.maxRecord() <= Outbox.MAX_BYTES,
                LIMITS + "max-record",
                "must be at most " + Outbox.MAX_BYTES + ": the spool keeps no larger one");
        mistakes.check(
                maxHeld(limits) >= 2L * limits.maxRecord() + limits.maxBody() + DELIVERY_OVERHEAD,
                LIMITS + "max-held",
                "must hold the largest delivery: twice max-record, max-body, and "
                        + DELIVERY_OVERHEAD);
    }

    /** The rest of the heap is for the service itself, and for connections that say nothing. */
    private static long maxHeld(LimitSettings limits) {
        return limits.maxHeld().orElseGet(() -> Runtime.getRuntime().maxMemory() / 4);
    }

    private static void atLeast(
            int least, int value, String name, ConfigMistakes.Collector mistakes) {
        mistakes.check(value >= least, LIMITS + name, "must be at least " + least);
    }
}
