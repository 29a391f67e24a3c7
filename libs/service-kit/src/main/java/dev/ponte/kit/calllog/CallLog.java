package dev.ponte.kit.calllog;

import dev.ponte.events.call.IntegrationCalled;
import dev.ponte.kit.log.LogKey;
import dev.ponte.kit.log.LogLine;
import dev.ponte.kit.mask.Mask;
import dev.ponte.kit.security.SecurityConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Records every call to an outside system: one log line with the keys {@code service, action,
 * phone, success, response_time_ms} (and {@code account, status, error} where there are some), and
 * the timer {@code ponte.integration.calls{service,action,outcome}}; and tells the {@link
 * CallListener}s.
 */
@ApplicationScoped
public class CallLog {

    private static final Logger LOG = Logger.getLogger("dev.ponte.call");

    private final MeterRegistry meters;
    private final List<CallListener> listeners;
    private final String usualAccount;

    /** Kept, for the registry's own look-up builds and sorts tags each time. */
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    private record Labels(String service, String action, String outcome) {}

    CallLog(MeterRegistry meters, @All List<CallListener> listeners, SecurityConfig security) {
        this.meters = meters;
        this.listeners = List.copyOf(listeners);
        this.usualAccount = security.usualAccount();
    }

    /** A call that was not made for one account in particular: it counts as the usual one's. */
    public void record(IntegrationCalled call) {
        record(usualAccount, call);
    }

    /** A failed call is a WARN, not an ERROR: whether it matters is for the caller to say. */
    public void record(String account, IntegrationCalled asMade) {
        IntegrationCalled call = masked(asMade);
        timers.computeIfAbsent(
                        new Labels(call.service(), call.action(), outcome(call)), this::timer)
                .record(Duration.ofMillis(call.responseTimeMs()));
        line(account, call).log(LOG, call.success() ? Logger.Level.INFO : Logger.Level.WARN);
        for (CallListener listener : listeners) {
            listener.called(account, call);
        }
    }

    private static IntegrationCalled masked(IntegrationCalled call) {
        String phone = call.phone();
        return phone == null
                ? call
                : new IntegrationCalled(
                        call.service(),
                        call.action(),
                        Mask.phone(phone),
                        call.success(),
                        call.status(),
                        call.error(),
                        call.responseTimeMs(),
                        call.at());
    }

    static LogLine line(String account, IntegrationCalled call) {
        return LogLine.of("integration called")
                .with(LogKey.ACCOUNT, account)
                .with(LogKey.SERVICE, call.service())
                .with(LogKey.ACTION, call.action())
                .with(LogKey.PHONE, call.phone())
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
