package dev.ponte.kit.integration;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.calllog.CallListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When each system last answered well, and when not. Of this replica; asking the systems themselves
 * would cost calls that some of them count.
 */
@ApplicationScoped
class LastCalls implements CallListener {

    /** What failed among so recent successes concerned the one call. */
    static final Duration STILL_GOOD = Duration.ofMinutes(1);

    /** What is older says nothing. */
    static final Duration TOLD_UNTIL = Duration.ofMinutes(15);

    private record Ends(@Nullable Long success, @Nullable Long failure) {}

    private final Map<String, Ends> bySystem = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    LastCalls() {
        this(System::nanoTime);
    }

    LastCalls(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void called(String account, IntegrationCalled call) {
        long now = nanos.getAsLong();
        bySystem.merge(
                call.service(),
                call.success() ? new Ends(now, null) : new Ends(null, now),
                (before, latest) ->
                        new Ends(
                                latest.success() == null ? before.success() : latest.success(),
                                latest.failure() == null ? before.failure() : latest.failure()));
    }

    IntegrationState state(String system) {
        Ends ends = bySystem.get(system);
        if (ends == null) {
            return IntegrationState.CONFIGURED;
        }
        Duration success = age(ends.success());
        Duration failure = age(ends.failure());
        if (success.compareTo(TOLD_UNTIL) > 0 && failure.compareTo(TOLD_UNTIL) > 0) {
            return IntegrationState.CONFIGURED;
        }
        return success.compareTo(STILL_GOOD) <= 0 || success.compareTo(failure) < 0
                ? IntegrationState.CONNECTED
                : IntegrationState.ERROR;
    }

    private Duration age(@Nullable Long at) {
        return at == null
                ? Duration.ofDays(1)
                : Duration.ofNanos(Math.max(0, nanos.getAsLong() - at));
    }
}
