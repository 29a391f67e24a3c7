package dev.ponte.gateway.budget;

import dev.ponte.gateway.config.FailureLimits;
import dev.ponte.gateway.config.GatewaySettings;
import dev.ponte.gateway.config.KommoSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The failure budgets of the open Kommo accounts. Shows {@code
 * ponte.gateway.failure.budget{account}}, the part that is used, counts {@code
 * ponte.gateway.failures{account,cause}}, and warns once when half and when four fifths of one are
 * used. Accounts without one are ignored.
 */
@Startup
@Singleton
public final class FailureBudgets {

    private final FailureLimits limits;
    private final Map<String, AccountBudget> budgets;

    FailureBudgets(GatewaySettings settings, MeterRegistry meters) {
        this.limits = settings.failureLimits();
        this.budgets =
                settings.sources().kommo().stream()
                        .map(KommoSource::account)
                        .map(account -> new AccountBudget(account, limits, meters))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        AccountBudget::account, Function.identity()));
    }

    /** Whose failures are counted. */
    public Set<String> accounts() {
        return budgets.keySet();
    }

    /** The time that a failure counts. */
    public Duration window() {
        return limits.window();
    }

    /** Whether a refusal is to be answered 200 and kept, for few failures are left. */
    public boolean quarantines(String account) {
        AccountBudget budget = budgets.get(account);
        return budget != null && budget.isNearItsEnd(Instant.now());
    }

    /** Answered 4xx. */
    public void refused(String account) {
        failed(account, Failure.REFUSED);
    }

    /** Answered 5xx. */
    public void notStored(String account) {
        failed(account, Failure.NOT_STORED);
    }

    /** Answered 2xx. */
    public void taken(String account, Duration after) {
        if (after.compareTo(limits.lateAfter()) > 0) {
            failed(account, Failure.LATE);
        }
    }

    /**
     * @param refusals of all replicas within the window, by account; none where absent
     */
    public void told(Map<String, Integer> refusals) {
        Instant now = Instant.now();
        budgets.forEach((account, budget) -> budget.told(refusals.getOrDefault(account, 0), now));
    }

    /** How they all are now, by name. */
    List<BudgetView> views() {
        Instant now = Instant.now();
        return budgets.values().stream()
                .sorted(Comparator.comparing(AccountBudget::account))
                .map(budget -> view(budget, now))
                .toList();
    }

    private BudgetView view(AccountBudget budget, Instant now) {
        return new BudgetView(
                budget.account(),
                budget.failures(now),
                limits.failures(),
                limits.window().toMinutes(),
                budget.isNearItsEnd(now));
    }

    private void failed(String account, Failure failure) {
        AccountBudget budget = budgets.get(account);
        if (budget != null) {
            budget.failed(failure, Instant.now());
        }
    }
}
