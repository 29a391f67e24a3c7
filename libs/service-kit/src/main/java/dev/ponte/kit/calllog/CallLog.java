package dev.ponte.kit.calllog;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import dev.ponte.kit.mask.Mask;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Records every call to an outside system: one log line with the keys {@code service, action,
 * phone, success, response_time_ms} (and {@code status, error} where there are some), and the timer
 * {@code ponte.integration.calls{service,action,outcome}}.
 */
@ApplicationScoped
public class CallLog {

    private static final Logger LOG = Logger.getLogger("dev.ponte.call");

    private final MeterRegistry meters;

    /** Kept, for the registry's own look-up builds and sorts tags each time. */
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    private record Labels(String service, String action, String outcome) {}

    CallLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A failed call is a WARN, not an ERROR: whether it matters is for the caller to say. */
    public void record(IntegrationCalled call) {
        timers.computeIfAbsent(
                        new Labels(call.service(), call.action(), outcome(call)), this::timer)
                .record(Duration.ofMillis(call.responseTimeMs()));
        line(call).log(LOG, call.success() ? Logger.Level.INFO : Logger.Level.WARN);
    }

    static LogLine line(IntegrationCalled call) {
        return LogLine.of("integration called")
                .with(LogKey.SERVICE, call.service())
                .with(LogKey.ACTION, call.action())
                .with(LogKey.PHONE, call.phone() == null ? null : Mask.phone(call.phone()))
                .with(LogKey.SUCCESS, call.success())
                .with(LogKey.STATUS, call.status())
                .with(LogKey.ERROR, call.error())
                .with(LogKey.RESPONSE_TIME_MS, call.responseTimeMs());
    }

    private Timer timer(Labels labels) {
        return Timer.builder("ponte.integration.calls")
                .description("Calls to outside systems")
                .tag("service", labels.service())
                .tag("action", labels.action())
                .tag("outcome", labels.outcome())
                .publishPercentileHistogram()
                .register(meters);
    }

    private static String outcome(IntegrationCalled call) {
        if (call.success()) {
            return "success";
        }
        return call.error() == null ? "failure" : call.error();
    }
}
