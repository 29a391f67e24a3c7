package dev.ponte.events.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The run is over.
 *
 * @param outcome {@code succeeded}, {@code partial} (some accounts are not alike), {@code failed},
 *     {@code cancelled}
 * @param error why it failed before any account's turn, a stable code; null otherwise
 * @param accounts how many had their turn
 * @param alike how many are as they shall be, or were only planned
 */
public record SyncRunFinished(
        UUID runId,
        String group,
        String outcome,
        @Nullable String error,
        int accounts,
        int alike,
        Instant at)
        implements SyncEvent {}
