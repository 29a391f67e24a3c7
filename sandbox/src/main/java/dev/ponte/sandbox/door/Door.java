package dev.ponte.sandbox.door;

import dev.ponte.sandbox.control.Faults;
import dev.ponte.sandbox.control.Journal;
import dev.ponte.sandbox.control.SandboxClock;
import dev.ponte.sandbox.door.Answering.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** Lets the calls in. */
@Singleton
final class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    private final List<OutsideSystem> systems;
    private final Journal journal;
    private final Faults faults;
    private final SandboxClock clock;
    private final Vertx vertx;
    private final MeterRegistry meters;

    Door(
            @All List<OutsideSystem> systems,
            Journal journal,
            Faults faults,
            SandboxClock clock,
            Vertx vertx,
            MeterRegistry meters) {
        this.systems = systems;
        this.journal = journal;
        this.faults = faults;
        this.clock = clock;
        this.vertx = vertx;
        this.meters = meters;
    }

    void open(@Observes Router router) {
        systems.forEach(
                system ->
                        router.route("/" + system.name() + "/*")
                                .handler(context -> read(context, system)));
    }

    private void read(RoutingContext context, OutsideSystem system) {
        HttpServerRequest request = context.request();
        BodyReader body = new BodyReader();
        request.handler(chunk -> body.add(chunk.getBytes()));
        request.endHandler(done -> answer(context, system, call(request, body)));
        request.resume();
    }

    private Call call(HttpServerRequest request, BodyReader body) {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach(
                        header ->
                                headers.merge(
                                        header.getKey().toLowerCase(Locale.ROOT),
                                        header.getValue(),
                                        (first, second) -> first + ", " + second));
        String query = request.query();
        return new Call(
                request.method().name(),
                request.path(),
                query == null ? "" : query,
                Map.copyOf(headers),
                body.payload(),
                body.size(),
                clock.instant(),
                request.remoteAddress().hostAddress());
    }

    private void answer(RoutingContext context, OutsideSystem system, Call call) {
        String shown = system.shownPath(call.path());
        long seq =
                journal.received(
                        system.name(),
                        call.at(),
                        call.method(),
                        call.query().isEmpty() ? shown : shown + "?" + call.query(),
                        call.headers(),
                        call.body().bytes());
        Outcome outcome = decide(system, call);
        after(outcome.delay(), () -> carryOut(context, system, seq, outcome));
    }

    private Outcome decide(OutsideSystem system, Call call) {
        try {
            return Answering.decide(system, call, faults.onCall(system.name(), call.path()));
        } catch (RuntimeException defect) {
            // The last line: a defect of the sandbox must not look like a lost connection.
            LOG.errorf(defect, "system=%s method=%s failed", system.name(), call.method());
            return new Outcome.Reply(
                    Answer.json(500, Map.of("error", "sandbox defect, see its log")),
                    Duration.ZERO);
        }
    }

    private void carryOut(RoutingContext context, OutsideSystem system, long seq, Outcome outcome) {
        switch (outcome) {
            case Outcome.Hangup ignored -> {
                journal.answered(seq, 0);
                count(system, "reset");
                context.request().connection().close();
            }
            case Outcome.Reply reply -> {
                int status = reply.answer().status();
                journal.answered(seq, context.response().closed() ? 0 : status);
                count(system, Integer.toString(status));
                write(context, reply.answer());
            }
        }
    }

    private void write(RoutingContext context, Answer answer) {
        var response = context.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        switch (answer) {
            case Answer.Whole whole -> response.end(Buffer.buffer(whole.body().bytes()));
            case Answer.Streamed stream -> {
                response.setChunked(true);
                writePart(context, stream, 0);
            }
        }
    }

    private void writePart(RoutingContext context, Answer.Streamed stream, int index) {
        var response = context.response();
        if (response.closed()) {
            return;
        }
        if (index == stream.parts().size()) {
            response.end();
            return;
        }
        response.write(Buffer.buffer(stream.parts().get(index).bytes()));
        after(stream.pause(), () -> writePart(context, stream, index + 1));
    }

    private void after(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            vertx.setTimer(Math.max(1, delay.toMillis()), timer -> task.run());
        }
    }

    private void count(OutsideSystem system, String status) {
        meters.counter("ponte.sandbox.calls", "system", system.name(), "status", status)
                .increment();
    }
}
