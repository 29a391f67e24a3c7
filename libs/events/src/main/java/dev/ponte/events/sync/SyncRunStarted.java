package dev.ponte.events.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The master was read; the accounts' turn has come.
 *
 * @param group whose accounts
 * @param syncType {@code full}, {@code pipelines}, {@code custom_fields}
 * @param trigger {@code api}, {@code salesbot}, {@code schedule}, {@code drift_check}
 * @param requestedBy who asked, as far as known
 * @param dryRun whether it only plans
 * @param undo whether it puts accounts back as they were before another run
 * @param accounts how many
 */
public record SyncRunStarted(
        UUID runId,
        String group,
        String syncType,
        String trigger,
        @Nullable String requestedBy,
        boolean dryRun,
        boolean undo,
        int accounts,
        Instant at)
        implements SyncEvent {}
