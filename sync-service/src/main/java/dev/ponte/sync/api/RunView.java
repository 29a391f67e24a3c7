package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.run.Estimate;
import dev.ponte.sync.run.RunViews.Counted;
import dev.ponte.sync.run.RunViews.Counts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run, as it is shown.
 *
 * @param kind {@code replicate} or {@code undo}
 * @param undoes the run that is taken back
 * @param trigger {@code api}, {@code salesbot}, {@code schedule}, {@code drift_check}
 * @param state {@code queued}, {@code reading}, {@code running}, {@code succeeded}, {@code
 *     partial}, {@code failed}, {@code cancelled}
 * @param error why no account had its turn
 * @param beginAfter until when it waits for others who want the same; null: as soon as it can
 * @param differences things that were not as in the master when last looked at
 * @param estimatedSeconds how long it takes from the beginning to the end; of a dry run, how long
 *     the run itself would take. Null before the master was read, and while nobody knows the pace
 * @param secondsLeft of that; null for a run that is over
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RunView(
        UUID run,
        String group,
        String kind,
        @Nullable UUID undoes,
        String syncType,
        boolean dryRun,
        boolean allowDelete,
        String trigger,
        @Nullable String requestedBy,
        String state,
        @Nullable String error,
        @Nullable String master,
        Instant createdAt,
        @Nullable Instant beginAfter,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Counts accounts,
        int reads,
        int writes,
        int differences,
        @Nullable Long estimatedSeconds,
        @Nullable Long secondsLeft) {

    static final List<String> COLUMNS =
            List.of(
                    "run",
                    "group",
                    "kind",
                    "undoes",
                    "sync_type",
                    "dry_run",
                    "allow_delete",
                    "trigger",
                    "requested_by",
                    "state",
                    "error",
                    "master",
                    "created_at",
                    "started_at",
                    "finished_at",
                    "accounts",
                    "unchanged",
                    "converged",
                    "planned",
                    "blocked",
                    "failed",
                    "cancelled",
                    "reads",
                    "writes",
                    "differences");

    /** By {@link #COLUMNS}. */
    List<?> cells() {
        return Arrays.asList(
                run,
                group,
                kind,
                undoes,
                syncType,
                dryRun,
                allowDelete,
                trigger,
                requestedBy,
                state,
                error,
                master,
                createdAt,
                startedAt,
                finishedAt,
                accounts.total(),
                accounts.unchanged(),
                accounts.converged(),
                accounts.planned(),
                accounts.blocked(),
                accounts.failed(),
                accounts.cancelled(),
                reads,
                writes,
                differences);
    }

    static RunView of(Counted run, @Nullable Estimate estimate) {
        return new RunView(
                run.id(),
                run.group(),
                run.undoes() == null ? "replicate" : "undo",
                run.undoes(),
                run.part().code(),
                run.dryRun(),
                run.allowDelete(),
                run.cause().code(),
                run.requestedBy(),
                run.state().code(),
                run.error(),
                run.master(),
                run.createdAt(),
                run.beginAfter(),
                run.startedAt(),
                run.finishedAt(),
                run.accounts(),
                run.reads(),
                run.writes(),
                run.differences(),
                estimate == null ? null : estimate.seconds(),
                estimate == null ? null : estimate.secondsLeft());
    }
}
