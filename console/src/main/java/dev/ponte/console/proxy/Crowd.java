package dev.ponte.console.proxy;

import dev.ponte.console.route.SuiteService;
import dev.ponte.console.suite.SuiteConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The requests that wait for a service's answer. Whoever comes when there are as many as there may
 * be is refused at once, without asking for a connection: a door that does more to refuse than to
 * let in lets nobody in when many come.
 */
@Singleton
class Crowd {

    private static final Logger LOG = Logger.getLogger(Crowd.class);
    private static final long BETWEEN_WORDS_NANOS = Duration.ofSeconds(5).toNanos();

    private final int most;
    private final Map<SuiteService, Place> places = new EnumMap<>(SuiteService.class);
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());

    private record Place(AtomicInteger waiting, Counter refused) {}

    Crowd(SuiteConfig config, MeterRegistry meters) {
        this.most = config.connections() + config.waiting();
        for (SuiteService service : SuiteService.values()) {
            places.put(service, place(service, meters));
        }
    }

    private static Place place(SuiteService service, MeterRegistry meters) {
        AtomicInteger waiting = new AtomicInteger();
        Gauge.builder("ponte.console.waiting", waiting, AtomicInteger::get)
                .description("Requests that wait for a service's answer")
                .tag("service", service.id())
                .register(meters);
        Counter refused =
                Counter.builder("ponte.console.refused")
                        .description("Requests refused because too many wait for that service")
                        .tag("service", service.id())
                        .register(meters);
        return new Place(waiting, refused);
    }

    /** Whether there is room for one more; who got in must {@link #leave}. */
    boolean enter(SuiteService service) {
        Place place = at(service);
        if (place.waiting.incrementAndGet() <= most) {
            return true;
        }
        place.waiting.decrementAndGet();
        place.refused.increment();
        tell(service, place);
        return false;
    }

    /** It has answered, or never will. */
    void leave(SuiteService service) {
        at(service).waiting.decrementAndGet();
    }

    /** A line for each refusal would cost more than the refusal. */
    private void tell(SuiteService service, Place place) {
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
