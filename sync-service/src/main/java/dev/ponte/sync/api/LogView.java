package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.run.RunLog.Entry;
import dev.ponte.sync.run.RunLog.FailedStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of an account in a run.
 *
 * @param time when it was over
 * @param kind {@code replicate} or {@code undo}
 * @param state {@code unchanged}, {@code converged}, {@code planned}, {@code blocked}, {@code
 *     failed}, {@code cancelled}
 * @param error a stable code; null when it went well
 * @param failedSteps in their order
 */
@JsonNaming(SnakeCaseStrategy.class)
record LogView(
        Instant time,
        UUID run,
        String group,
        String account,
        String kind,
        String syncType,
        boolean dryRun,
        String trigger,
        @Nullable String requestedBy,
        String state,
        @Nullable String error,
        @Nullable Integer differences,
        int reads,
        int writes,
        @Nullable Instant startedAt,
        List<FailedStep> failedSteps) {

    static final List<String> COLUMNS =
            List.of(
                    "time",
                    "run",
                    "group",
                    "account",
                    "kind",
                    "sync_type",
                    "dry_run",
                    "trigger",
                    "requested_by",
                    "state",
                    "error",
                    "differences",
                    "reads",
                    "writes",
                    "started_at",
                    "failed_steps");

    static LogView of(Entry entry) {
        return new LogView(
                entry.finishedAt(),
                entry.run(),
                entry.group(),
                entry.account(),
                entry.undoes() == null ? "replicate" : "undo",
                entry.part().code(),
                entry.dryRun(),
                entry.cause().code(),
                entry.requestedBy(),
                entry.state().name().toLowerCase(Locale.ROOT),
                entry.error(),
                entry.differences(),
                entry.reads(),
                entry.writes(),
                entry.startedAt(),
                entry.failedSteps());
    }

    /** By {@link #COLUMNS}. */
    List<?> cells() {
        String failed =
                failedSteps.stream()
                        .map(step -> step.step() + ": " + step.error())
                        .collect(Collectors.joining("; "));
        return Arrays.asList(
                time,
                run,
                group,
                account,
                kind,
                syncType,
                dryRun,
                trigger,
                requestedBy,
                state,
                error,
                differences,
                reads,
                writes,
                startedAt,
                failed);
    }
}
