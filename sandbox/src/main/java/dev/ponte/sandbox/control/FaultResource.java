package dev.ponte.sandbox.control;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Faults on demand. */
@Path("/_sandbox/faults")
final class FaultResource {
    static final Set<String> SYSTEMS = Set.of("zapi", "openai", "kommo", "oidc", "slack");
    private static final long DEFAULT_SLOW_MS = 5_000;
    private static final long DEFAULT_HOLD_MS = 2_000;

    private final Faults faults;

    FaultResource(Faults faults) {
        this.faults = faults;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Orders a fault; without `times` it lasts until it is removed")
    public FaultView add(FaultOrder order) {
        FaultKind kind =
                FaultKind.of(order.kind())
                        .orElseThrow(() -> new IllegalArgumentException("unknown kind"));
        if (!SYSTEMS.contains(order.system())) {
            throw new IllegalArgumentException("system must be one of " + SYSTEMS);
        }
        if (!kind.fits(order.system())) {
            throw new IllegalArgumentException(
                    order.system() + " does not know the fault " + order.kind());
        }
        if (order.times() != null && order.times() < 1) {
            throw new IllegalArgumentException("times must be 1 or more");
        }
        return FaultView.of(
                faults.add(order.system(), order.path(), kind, order.times(), delay(order, kind)));
    }

    private static Duration delay(FaultOrder order, FaultKind kind) {
        long otherwise =
                switch (kind) {
                    case SLOW -> DEFAULT_SLOW_MS;
                    case OUT_OF_ORDER -> DEFAULT_HOLD_MS;
                    default -> 0;
                };
        long millis = order.delayMs() == null ? otherwise : order.delayMs();
        if (millis < 0) {
            throw new IllegalArgumentException("delayMs must not be negative");
        }
        return Duration.ofMillis(millis);
    }

    @GET
    @Operation(summary = "The faults in force")
    public List<FaultView> list() {
        return faults.list().stream().map(FaultView::of).toList();
    }

    @DELETE
    @Operation(summary = "Removes all faults")
    public void clear() {
        faults.reset();
    }

    record FaultOrder(
            String system,
            @Nullable String path,
            String kind,
            @Nullable Integer times,
            @Nullable Long delayMs) {
        FaultOrder {
            if (system == null || kind == null) {
                throw new IllegalArgumentException("system and kind are required");
            }
        }
    }

    record FaultView(
            long id,
            String system,
            @Nullable String path,
            String kind,
            @Nullable Integer timesLeft,
            long delayMs) {
        static FaultView of(Fault fault) {
            return new FaultView(
                    fault.id(),
                    fault.system(),
                    fault.path(),
                    fault.kind().code(),
                    fault.timesLeft(),
                    fault.delay().toMillis());
        }
    }
}
