package dev.ponte.sync.run;

import dev.ponte.sync.plan.Part;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that somebody wants.
 *
 * @param accounts null for all that are not paused
 */
public record RunRequest(
        String group,
        Part part,
        boolean dryRun,
        boolean allowDelete,
        @Nullable List<String> accounts,
        Cause cause,
        @Nullable String requestedBy,
        @Nullable UUID undoes) {

    public RunRequest {
        accounts = accounts == null ? null : accounts.stream().distinct().sorted().toList();
    }
}
