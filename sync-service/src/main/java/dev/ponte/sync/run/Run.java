package dev.ponte.sync.run;

import dev.ponte.sync.plan.Part;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param undoes the run whose effects it takes back; null for a replication
 * @param error why no account had its turn: a stable code; null otherwise
 * @param master whose settings it brings to the others; null before it was read
 * @param snapshot what the master was like
 */
public record Run(
        UUID id,
        String group,
        @Nullable UUID undoes,
        Part part,
        boolean dryRun,
        boolean allowDelete,
        Cause cause,
        @Nullable String requestedBy,
        State state,
        boolean cancelled,
        @Nullable String error,
        @Nullable String master,
        @Nullable UUID snapshot,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum State {
        QUEUED,
        /** The master is being read. */
        READING,
        RUNNING,
        /** All accounts are alike, or were only planned. */
        SUCCEEDED,
        /** Some are not. */
        PARTIAL,
        /** None is. */
        FAILED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean over() {
            return compareTo(RUNNING) > 0;
        }
    }

    /** What its account's ids are linked to: the master's, or those before the undone run. */
    String linkSource() {
        return undoes == null ? String.valueOf(master) : "undo:" + undoes;
    }
}
