package dev.ponte.tests.bench.replication;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * What sync-service says of a run.
 *
 * @param run its id
 * @param accounts that took part
 * @param unchanged where there was nothing to do
 * @param converged that were made alike
 * @param planned that a dry run would change
 * @param reads calls that only read, the master's left out
 * @param writes calls that changed something
 * @param estimated seconds that it says it takes
 * @param seconds from the question to the end; 0 before
 */
record Ended(
        String run,
        int accounts,
        int unchanged,
        int converged,
        int planned,
        int reads,
        int writes,
        long estimated,
        double seconds) {

    static Ended of(JsonNode run) {
        JsonNode counts = run.path("accounts");
        return new Ended(
                run.path("run").asText(),
                counts.path("total").asInt(),
                counts.path("unchanged").asInt(),
                counts.path("converged").asInt(),
                counts.path("planned").asInt(),
                run.path("reads").asInt(),
                run.path("writes").asInt(),
                run.path("estimated_seconds").asLong(),
                run.hasNonNull("finished_at") ? between(run) : 0);
    }

    private static double between(JsonNode run) {
        return Duration.between(
                                Instant.parse(run.path("created_at").asText()),
                                Instant.parse(run.path("finished_at").asText()))
                        .toNanos()
                / 1e9;
    }

    /** Those that went well. */
    int alike() {
        return unchanged + converged + planned;
    }
}
