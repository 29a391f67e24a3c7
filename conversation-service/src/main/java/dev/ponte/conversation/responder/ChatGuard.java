package dev.ponte.conversation.responder;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;

/**
 * Keeps a failing server from being asked, and a slow one from being asked by everybody at once.
 */
final class ChatGuard {

    private ChatGuard() {}

    static TypedGuard<Uni<Draft>> of(ResponderConfig config) {
        return TypedGuard.create(new TypeLiteral<Uni<Draft>>() {})
                .withDescription("responder")
                .withThreadOffload(false)
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breaker().window())
                .failureRatio(config.breaker().failureRatio())
                .delay(config.breaker().delay().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(ChatGuard::speaksAgainstTheServer)
                .done()
                .withBulkhead()
                .limit(config.concurrency())
                .queueSize(config.queue())
                .done()
                .build();
    }

    /** A question the server rightly declines says nothing about the next one. */
    private static boolean speaksAgainstTheServer(Throwable thrown) {
        if (!(thrown instanceof AttemptFailed failed)) {
            return false;
        }
        return switch (failed.failure().reason()) {
            case TIMEOUT, UNAVAILABLE, QUOTA, BAD_CREDENTIALS -> true;
            case RATE_LIMITED, BAD_REQUEST, EMPTY, REFUSED, CIRCUIT_OPEN, NOT_CONFIGURED -> false;
        };
    }
}
