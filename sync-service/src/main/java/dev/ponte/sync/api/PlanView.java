package dev.ponte.sync.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.ponte.sync.api.StepViews.StepView;
import dev.ponte.sync.run.AccountViews.OfAccount;
import dev.ponte.sync.run.Estimate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a run does, or would do.
 *
 * @param accounts of the run
 * @param calls that all of it takes, the reading too; null while it is not known
 * @param estimatedSeconds that these take; null while it is not known
 * @param steps of the accounts that are open to who asks
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PlanView(
        int accounts, @Nullable Long calls, @Nullable Long estimatedSeconds, List<StepView> steps) {

    static PlanView of(
            List<OfAccount> steps,
            int accounts,
            @Nullable Estimate estimate,
            Predicate<String> sees) {
        return new PlanView(
                accounts,
                estimate == null ? null : estimate.calls(),
                estimate == null ? null : estimate.seconds(),
                steps.stream().filter(it -> sees.test(it.account())).map(StepView::of).toList());
    }
}
