package dev.ponte.console.proxy;

import dev.ponte.console.route.SuiteService;
import dev.ponte.console.suite.SuiteConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The requests at the door, a {@link Gate} for each service. Whoever comes when there are as many
 * as there may be is refused at once: a door that does more to refuse than to let in lets nobody in
 * when many come.
 */
@Singleton
class Crowd {

    private static final Logger LOG = Logger.getLogger(Crowd.class);
    private static final long BETWEEN_WORDS_NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<SuiteService, Place> places = new EnumMap<>(SuiteService.class);
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

    private record Place(Gate gate, Counter refused) {}

    Crowd(SuiteConfig config, Vertx vertx, MeterRegistry meters) {
        for (SuiteService service : SuiteService.values()) {
            Gate gate = new Gate(vertx, config.concurrency(), config.waiting(), config.patience());
            places.put(service, place(service, gate, meters));
        }
    }

    private static Place place(SuiteService service, Gate gate, MeterRegistry meters) {
        Gauge.builder("ponte.console.waiting", gate, Gate::present)
                .description("Requests that wait for a service's answer")
                .tag("service", service.id())
                .register(meters);
        Counter refused =
                Counter.builder("ponte.console.refused")
                        .description(
                                "Requests refused: too many wait for that service, or this one waited too long")
                        .tag("service", service.id())
                        .register(meters);
        return new Place(gate, refused);
    }

    /**
     * Does this when it is its turn, and lets in the next when that is done, well or not.
     *
     * @return what the work gave; failed with {@link RejectedExecutionException}, and nothing done,
     *     when there are too many
     */
    <T> Future<T> inTurn(SuiteService service, Supplier<Future<T>> work) {
        Place place = at(service);
        return place.gate
                .enter()
                .onFailure(_ -> refused(service, place))
                .compose(_ -> attempt(work).onComplete(_ -> place.gate.leave()));
    }

    /** What throws has failed too, and must leave. */
    private static <T> Future<T> attempt(Supplier<Future<T>> work) {
        return Future.<Void>succeededFuture().compose(_ -> work.get());
    }

    /** A line for each refusal would cost more than the refusal. */
    private void refused(SuiteService service, Place place) {
        place.refused.increment();
        long now = System.nanoTime();
        long until = silentUntil.get();
        if (now - until >= 0 && silentUntil.compareAndSet(until, now + BETWEEN_WORDS_NANOS)) {
            LOG.warnf(
                    "too many requests wait: service=%s refused_so_far=%.0f",
                    service.id(), place.refused.count());
        }
    }

    private Place at(SuiteService service) {
        Place place = places.get(service);
        if (place == null) {
            throw new IllegalArgumentException("no service " + service);
        }
        return place;
    }
}
