package dev.ponte.sandbox.webhook;

import dev.ponte.sandbox.control.Fault;
import dev.ponte.sandbox.control.FaultKind;
import dev.ponte.sandbox.control.Resettable;
import dev.ponte.sandbox.control.SandboxClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Posts webhooks, tries again by the sender's rule, and lets faults spoil number and order. */
@Singleton
public final class Courier implements Resettable {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int MOST_WAITING = 10_000;
    private static final int CONNECTIONS = 64;

    private final Vertx vertx;
    private final HttpClient http;
    private final SandboxClock clock;
    private final MeterRegistry meters;
    private final Map<String, HoldBack<Runnable>> heldBack = new ConcurrentHashMap<>();
    private final InFlight inFlight = new InFlight();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger generation = new AtomicInteger();

    Courier(Vertx vertx, SandboxClock clock, MeterRegistry meters) {
        this.vertx = vertx;
        this.clock = clock;
        this.meters = meters;
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions().setConnectTimeout(2_000),
                        new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /**
     * Delivers a webhook.
     *
     * @param fault what spoils it
     * @param log told of every try, also of the later ones
     * @return done when the first try is over, or the webhook is held back
     */
    public Future<Receipt> deliver(
            Parcel parcel, RetryRule rule, Optional<Fault> fault, Consumer<Attempt> log) {
        Job job = new Job(parcel, rule, log, generation.get());
        FaultKind kind = fault.map(Fault::kind).orElse(null);
        if (kind == FaultKind.OUT_OF_ORDER) {
            hold(parcel, () -> attempt(job, 1), fault.orElseThrow().delay());
            return Future.succeededFuture(new Receipt.Held());
        }
        Future<Receipt> first = attempt(job, 1);
        Future<Receipt> all =
                kind == FaultKind.DUPLICATE
                        ? first.compose(receipt -> post(parcel).map(again -> receipt))
                        : first;
        return all.onComplete(done -> sameKind(parcel).release().forEach(Runnable::run));
    }

    /**
     * A webhook under way.
     *
     * @param bornIn the generation it belongs to; a reset ends that
     */
    private record Job(Parcel parcel, RetryRule rule, Consumer<Attempt> log, int bornIn) {}

    private void hold(Parcel parcel, Runnable delivery, Duration atMost) {
        HoldBack<Runnable> held = sameKind(parcel);
        held.hold(delivery);
        timer().after(
                        atMost,
                        () -> {
                            if (held.release(delivery)) {
                                delivery.run();
                            }
                        });
    }

    /** Order is broken among webhooks of one kind, so that a test can foresee it. */
    private HoldBack<Runnable> sameKind(Parcel parcel) {
        return heldBack.computeIfAbsent(
                parcel.system() + "/" + parcel.kind(), kind -> new HoldBack<>());
    }

    /** A timer for what is to come, that a reset of the sandbox silences for good. */
    public Timer timer() {
        int bornIn = generation.get();
        return (delay, task) ->
                vertx.setTimer(
                        Math.max(1, delay.toMillis()),
                        timer -> {
                            if (generation.get() == bornIn) {
                                task.run();
                            }
                        });
    }

    /** Runs tasks later. */
    public interface Timer {
        void after(Duration delay, Runnable task);
    }

    private Future<Receipt> attempt(Job job, int number) {
        long start = System.nanoTime();
        Instant at = clock.instant();
        return post(job.parcel()).map(status -> settle(job, number, at, start, status));
    }

    private Receipt settle(Job job, int number, Instant at, long start, int status) {
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        boolean accepted = job.rule().accepts(status);
        Attempt attempt = new Attempt(number, at, status, accepted, took);
        if (generation.get() != job.bornIn()) {
            return new Receipt.Tried(attempt, false);
        }
        job.log().accept(attempt);
        return new Receipt.Tried(attempt, !accepted && retry(job, attempt));
    }

    private boolean retry(Job job, Attempt failed) {
        Optional<Duration> wait = job.rule().next(failed.number(), failed.status());
        if (wait.isEmpty() || waiting.get() >= MOST_WAITING) {
            LOG.warnf(
                    "system=%s webhook=%s status=%d attempts=%d given up",
                    job.parcel().system(), job.parcel().kind(), failed.status(), failed.number());
            return false;
        }
        waiting.incrementAndGet();
        vertx.setTimer(
                Math.max(1, wait.get().toMillis()),
                due -> {
                    waiting.decrementAndGet();
                    if (generation.get() == job.bornIn()) {
                        attempt(job, failed.number() + 1);
                    }
                });
        return true;
    }

    /** Posts once, without retry and whatever the faults. */
    public Future<Integer> post(Parcel parcel) {
        return answered(exchange(parcel)).onSuccess(status -> count(parcel, status));
    }

    /** Calls an address once, as a system does that tells something in a query. */
    public Future<Integer> get(URI url, Map<String, String> headers, Duration timeout) {
        RequestOptions options =
                new RequestOptions()
                        .setAbsoluteURI(url.toString())
                        .setMethod(HttpMethod.GET)
                        .setTimeout(timeout.toMillis());
        headers.forEach(options::addHeader);
        return answered(
                http.request(options)
                        .compose(HttpClientRequest::send)
                        .map(HttpClientResponse::statusCode));
    }

    private Future<Integer> answered(Future<Integer> exchange) {
        inFlight.begin();
        return exchange.onComplete(over -> inFlight.end())
                .onFailure(cause -> LOG.debugf("webhook failed cause=%s", cause))
                // A receiver that cannot be reached is an outcome here, not an error.
                .otherwise(0);
    }

    private Future<Integer> exchange(Parcel parcel) {
        RequestOptions options =
                new RequestOptions()
                        .setAbsoluteURI(parcel.url().toString())
                        .setMethod(HttpMethod.POST)
                        .setTimeout(parcel.timeout().toMillis());
        parcel.headers().get().forEach(options::addHeader);
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(parcel.body().bytes())))
                // The status is enough. Waiting for the end would fail when that came already,
                // which happens to callers that are not on the connection's thread.
                .map(HttpClientResponse::statusCode);
    }

    private void count(Parcel parcel, int status) {
        meters.counter(
                        "ponte.sandbox.webhooks",
                        "system",
                        parcel.system(),
                        "kind",
                        parcel.kind(),
                        "status",
                        Integer.toString(status))
                .increment();
    }

    @Override
    public void reset() {
        generation.incrementAndGet();
        heldBack.clear();
    }

    /** Takes as long as Ponte takes to answer, or the sender to give up on it. */
    @Override
    public CompletionStage<?> settled() {
        return inFlight.none();
    }
}
