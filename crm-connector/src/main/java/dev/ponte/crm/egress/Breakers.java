package dev.ponte.crm.egress;

import dev.ponte.crm.egress.KommoFailure.Reason;
import dev.ponte.crm.wire.Outcome;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** A breaker for each account: one that fails is left alone for a while, and takes no turns. */
@ApplicationScoped
class Breakers {

    private final GateConfig.Breaker config;
    private final ConcurrentMap<String, TypedGuard<Uni<Outcome>>> guards =
            new ConcurrentHashMap<>();

    Breakers(GateConfig config) {
        this.config = config.breaker();
    }

    /** Makes the attempt, unless the account's breaker is open. */
    Uni<Outcome> through(String account, Supplier<Uni<Outcome>> attempt) {
        return guards.computeIfAbsent(account, this::guard)
                .get(() -> attempt.get().map(Breakers::orThrow))
                .onFailure(AttemptFailedException.class)
                .recoverWithItem(failure -> ((AttemptFailedException) failure).outcome())
                .onFailure(CircuitBreakerOpenException.class)
                .transform(_ -> KommoFailure.of(Reason.UNAVAILABLE, config.delay()));
    }

    private static Outcome orThrow(Outcome outcome) {
        if (AttemptFailedException.applies(outcome)) {
            throw new AttemptFailedException(outcome);
        }
        return outcome;
    }

    private TypedGuard<Uni<Outcome>> guard(String account) {
        return TypedGuard.create(new TypeLiteral<Uni<Outcome>>() {})
                .withDescription("kommo " + account)
                .withThreadOffload(false)
                .withCircuitBreaker()
                .requestVolumeThreshold(config.window())
                .failureRatio(config.failureRatio())
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(AttemptFailedException.class::isInstance)
                .done()
                .build();
    }
}
