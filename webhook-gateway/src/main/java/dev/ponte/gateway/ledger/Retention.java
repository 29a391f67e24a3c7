package dev.ponte.gateway.ledger;

import java.time.Duration;

/**
 * How long the ledger keeps what, checked.
 *
 * @param bodies of deliveries, before the deliveries themselves
 * @param deadLetterRecords what a dead letter is replayed from
 */
record Retention(
        Duration deliveries, Duration bodies, Duration deadLetters, Duration deadLetterRecords) {

    private static final String PREFIX = "ponte.gateway.ledger.retention.";

    /**
     * @param inbox how long consumers remember what they have handled
     * @throws IllegalArgumentException naming the property that is wrong
     */
    static Retention of(LedgerConfig.RetentionSettings settings, Duration inbox) {
        shorter("bodies", settings.bodies(), "deliveries", settings.deliveries());
        shorter(
                "dead-letter-records",
                settings.deadLetterRecords(),
                "dead-letters",
                settings.deadLetters());
        remembered("bodies", settings.bodies(), inbox);
        remembered("dead-letter-records", settings.deadLetterRecords(), inbox);
        return new Retention(
                settings.deliveries(),
                settings.bodies(),
                settings.deadLetters(),
                settings.deadLetterRecords());
    }

    private static void shorter(String part, Duration parts, String whole, Duration wholes) {
        if (!parts.isPositive() || parts.compareTo(wholes) > 0) {
            throw new IllegalArgumentException(
                    PREFIX + part + " must be above 0 and at most " + PREFIX + whole);
        }
    }

    /** What consumers have forgotten they would handle again. */
    private static void remembered(String what, Duration kept, Duration inbox) {
        if (kept.compareTo(inbox) >= 0) {
            throw new IllegalArgumentException(
                    PREFIX
                            + what
                            + " must be shorter than ponte.inbox.retention: a replay of what"
                            + " consumers have forgotten would act twice");
        }
    }
}
