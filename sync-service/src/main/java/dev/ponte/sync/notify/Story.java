package dev.ponte.sync.notify;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one run.
 *
 * @param dryRun nothing was written
 * @param undo it took another run back
 * @param error why no account had its turn: a stable code; null otherwise
 * @param accounts those that are told of, by name
 * @param total how many accounts the run had
 */
@RegisterForReflection
record Story(
        Kind kind,
        UUID run,
        boolean dryRun,
        boolean undo,
        @Nullable String error,
        List<Account> accounts,
        int total) {

    /**
     * @param name as people know it
     * @param error a stable code; null for none
     */
    @RegisterForReflection
    record Account(String name, @Nullable String error, int differences) {}
}
