package dev.ponte.events.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one account.
 *
 * @param outcome {@code unchanged}, {@code converged}, {@code planned}, {@code blocked}, {@code
 *     failed}, {@code cancelled}
 * @param error why, a stable code; null when it went well
 * @param differences how many things are not as in the master, as far as known
 * @param reads calls of Kommo that only read
 * @param writes calls of Kommo that changed something
 */
public record SyncAccountFinished(
        UUID runId,
        String account,
        String outcome,
        @Nullable String error,
        int differences,
        int reads,
        int writes,
        Instant at)
        implements SyncEvent {}
