package dev.ponte.conversation.channel;

import dev.ponte.conversation.channel.SendException.Kind;
import dev.ponte.kit.mask.Mask;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A breaker and a bulkhead for each instance: one that fails or is slow holds up no other. */
final class InstanceGuards {

    private final ZapiConfig config;
    private final ConcurrentMap<String, TypedGuard<Uni<Sent>>> guards = new ConcurrentHashMap<>();

    InstanceGuards(ZapiConfig config) {
        this.config = config;
    }

    TypedGuard<Uni<Sent>> of(ZapiInstance instance) {
        return guards.computeIfAbsent(instance.id(), this::guard);
    }

    private TypedGuard<Uni<Sent>> guard(String id) {
        return TypedGuard.create(new TypeLiteral<Uni<Sent>>() {})
                .withDescription("zapi " + Mask.secret(id))
                .withThreadOffload(false)
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breaker().window())
                .failureRatio(config.breaker().failureRatio())
                .delay(config.breaker().delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(InstanceGuards::speaksAgainstTheInstance)
                .done()
                .withBulkhead()
                .limit(config.concurrency())
                .queueSize(config.queue())
                .done()
                .build();
    }

    /** A message that is wrong, or a phone that is away, says nothing about Z-API's health. */
    private static boolean speaksAgainstTheInstance(Throwable thrown) {
        return thrown instanceof SendException failure
                && (failure.kind() == Kind.RETRYABLE || failure.kind() == Kind.AMBIGUOUS);
    }
}
