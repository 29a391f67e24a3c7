package dev.ponte.gateway.budget;

import dev.ponte.gateway.config.FailureLimits;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.jboss.logging.Logger;

/** The budget of one account, shown, counted and told of. */
final class AccountBudget {

    private static final Logger LOG = Logger.getLogger(AccountBudget.class);

    private static final String HALF =
            "half of the failures that Kommo allows are used: list refused deliveries and mend the"
                    + " cause";
    private static final String NEAR =
            "Kommo is about to switch the webhook off: mend the cause, then replay quarantined"
                    + " deliveries";

    private final String account;
    private final FailureBudget budget;
    private final MeterRegistry meters;

    AccountBudget(String account, FailureLimits limits, MeterRegistry meters) {
        this.account = account;
        this.budget = new FailureBudget(limits);
        this.meters = meters;
        Gauge.builder("ponte.gateway.failure.budget", () -> budget.used(Instant.now()))
                .description("The part that is used of the failures that Kommo allows")
                .tag("account", account)
                .register(meters);
        for (Failure failure : Failure.values()) {
            // From 0 on, so that the first one shows as a rise.
            counter(failure);
        }
    }

    private Counter counter(Failure failure) {
        return Counter.builder("ponte.gateway.failures")
                .description("Answers that Kommo counts as failures")
                .tag("account", account)
                .tag("cause", failure.code())
                .register(meters);
    }

    String account() {
        return account;
    }

    int failures(Instant now) {
        return budget.failures(now);
    }

    boolean isNearItsEnd(Instant now) {
        return budget.isNearItsEnd(now);
    }

    void failed(Failure failure, Instant now) {
        counter(failure).increment();
        budget.failed(failure, now).ifPresent(level -> warn(level, failure, now));
    }

    void told(int refusals, Instant now) {
        budget.told(refusals, now).ifPresent(level -> warn(level, Failure.REFUSED, now));
    }

    private void warn(Level level, Failure last, Instant now) {
        String sentence =
                switch (level) {
                    case HALF -> HALF;
                    case NEAR -> NEAR;
                };
        LogLine.of(sentence)
                .with(LogKey.ACCOUNT, account)
                .with(LogKey.COUNT, failures(now))
                .with(LogKey.REASON, last.code())
                .log(LOG, Logger.Level.WARN);
    }
}
