package dev.ponte.gateway.publish;

import dev.ponte.gateway.publish.path.Path;
import dev.ponte.gateway.publish.path.Path.Cause;
import dev.ponte.gateway.publish.path.Store;
import dev.ponte.gateway.publish.path.Witness;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The path in numbers and words: {@code ponte.gateway.stored{store}}, how long it took until a
 * delivery was safe, and where; {@code ponte.gateway.path.switches{to,cause}}. One warning when
 * Kafka is left, one line when it is back.
 */
@Singleton
final class PathWitness implements Witness {

    private static final Logger LOG = Logger.getLogger(PathWitness.class);
    private static final String NO_CAUSE = "none";

    private final MeterRegistry meters;
    private final Map<Store, Timer> stored = new EnumMap<>(Store.class);
    private boolean warned;

    PathWitness(MeterRegistry meters) {
        this.meters = meters;
        for (Store store : Store.values()) {
            stored.put(
                    store,
                    Timer.builder("ponte.gateway.stored")
                            .description("From a delivery read to a delivery safe")
                            .tag("store", store.code())
                            .publishPercentileHistogram()
                            .register(meters));
        }
    }

    @Override
    public void switched(Path from, Path to) {
        switch (to) {
            case Path.Kafka kafka -> {
                count(to, NO_CAUSE);
                tellBack();
            }
            case Path.Spool spool -> {
                count(to, spool.cause().code());
                tellLeft(spool.cause());
            }
            case Path.Handover handover -> count(to, NO_CAUSE);
        }
    }

    @Override
    public void stored(Store store, long nanos) {
        Timer timer = stored.get(store);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void count(Path to, String cause) {
        meters.counter("ponte.gateway.path.switches", "to", to.code(), "cause", cause).increment();
    }

    /** Rows of others are no trouble of ours, and a handover that fails is the same outage. */
    private void tellLeft(Cause cause) {
        boolean trouble =
                switch (cause) {
                    case KAFKA_STALLED, KAFKA_BROKEN, KAFKA_UNKNOWN -> true;
                    case ROWS_SEEN, NOT_DRAINED -> false;
                };
        if (trouble && !warned) {
            warned = true;
            LogLine.of("deliveries go to the spool")
                    .with(LogKey.REASON, cause.code())
                    .log(LOG, Logger.Level.WARN);
        }
    }

    private void tellBack() {
        if (warned) {
            warned = false;
            LogLine.of("deliveries go to Kafka again").log(LOG, Logger.Level.INFO);
        }
    }
}
