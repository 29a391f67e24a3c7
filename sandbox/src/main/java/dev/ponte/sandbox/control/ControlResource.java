package dev.ponte.sandbox.control;

import io.quarkus.arc.All;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The sandbox as a whole: reset and clock. */
@Path("/_sandbox")
final class ControlResource {
    private final List<Resettable> parts;
    private final SandboxClock clock;

    ControlResource(@All List<Resettable> parts, SandboxClock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @POST
    @Path("reset")
    @Operation(
            summary = "Empties journal, faults, queues, scripts, pending webhooks and the clock",
            description = "Answers when no webhook of the time before is under way any more.")
    @ResponseStatus(204)
    public CompletionStage<Void> reset() {
        parts.forEach(Resettable::reset);
        return CompletableFuture.allOf(
                parts.stream()
                        .map(Resettable::settled)
                        .map(CompletionStage::toCompletableFuture)
                        .toArray(CompletableFuture[]::new));
    }

    @GET
    @Path("clock")
    @Operation(summary = "The time the played systems go by")
    public ClockView now() {
        return new ClockView(clock.instant());
    }

    @POST
    @Path("clock")
    @Operation(summary = "Moves that time forward")
    public ClockView advance(Advance by) {
        return new ClockView(clock.advance(Duration.ofMillis(by.advanceMs())));
    }

    record ClockView(Instant now) {}

    record Advance(long advanceMs) {}
}
