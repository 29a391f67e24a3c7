package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.run.AccountViews.InRun;
import dev.ponte.sync.run.AccountViews.OfAccount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts of a run and their steps, as they are shown. */
final class StepViews {

    private StepViews() {}

    /** All accounts of a run that the caller may see. */
    public record RunAccounts(List<RunAccountView> accounts) {}

    /**
     * @param state {@code waiting}, {@code running}, {@code unchanged}, {@code converged}, {@code
     *     planned}, {@code blocked}, {@code failed}, {@code cancelled}
     * @param notices what a person should know: code, subject, detail
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record RunAccountView(
            String account,
            String state,
            @Nullable String error,
            int rounds,
            @Nullable Integer differences,
            int reads,
            int writes,
            List<?> notices,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static RunAccountView of(InRun account) {
            return new RunAccountView(
                    account.account(),
                    account.state(),
                    account.error(),
                    account.rounds(),
                    account.differences(),
                    account.reads(),
                    account.writes(),
                    account.notices().getList(),
                    account.startedAt(),
                    account.finishedAt());
        }
    }

    public record Steps(List<StepView> steps) {}

    /**
     * @param state {@code planned}, {@code begun}, {@code done}, {@code failed}, {@code dropped}:
     *     planned anew in a later round
     * @param changes action, kind, subject, reason, details each
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record StepView(
            String account,
            int round,
            int position,
            String step,
            String state,
            List<?> changes,
            @Nullable String error,
            @Nullable Instant begunAt,
            @Nullable Instant finishedAt) {

        static StepView of(OfAccount step) {
            return new StepView(
                    step.account(),
                    step.round(),
                    step.position(),
                    step.step(),
                    step.state(),
                    step.changes().getList(),
                    step.error(),
                    step.begunAt(),
                    step.finishedAt());
        }
    }
}
