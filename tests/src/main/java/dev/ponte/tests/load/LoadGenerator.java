package dev.ponte.tests.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends deliveries to one address. Open loop: at a fixed rate, each timed from when it was due, so
 * that a stall is seen by all that were due in it (no coordinated omission). Closed loop: as many
 * as are taken.
 */
public final class LoadGenerator implements AutoCloseable {

    /** Enough for a target that takes a second to answer 4,000 deliveries a second. */
    private static final int CONNECTIONS = 4_096;

    private final Loop loop;
    private final boolean ownLoop;
    private final Connections connections;

    private LoadGenerator(Loop loop, boolean ownLoop, URI target, Duration timeout) {
        this.loop = loop;
        this.ownLoop = ownLoop;
        this.connections = new Connections(loop, target, CONNECTIONS, timeout);
        loop.execute(() -> loop.add(connections));
    }

    /**
     * A generator with a thread of its own.
     *
     * @param target scheme, host and port
     * @param timeout how long a delivery may stay without an answer
     */
    public static LoadGenerator to(URI target, Duration timeout) {
        return new LoadGenerator(Loop.start("generator"), true, target, timeout);
    }

    /** One that shares the thread of the systems it plays, which saves a thread's changes. */
    public static LoadGenerator beside(PlayedWorld world, URI target, Duration timeout) {
        return new LoadGenerator(world.loop(), false, target, timeout);
    }

    /**
     * Sends {@code count} deliveries at {@code rate} per second and completes when all are answered
     * or given up.
     *
     * @param first number of the first delivery
     */
    public CompletableFuture<LoadReport> open(
            Deliveries deliveries, long first, long count, double rate, Witness witness) {
        OpenLoop run =
                new OpenLoop(
                        loop,
                        connections,
                        deliveries,
                        new OpenLoop.Run(first, count, rate),
                        witness,
                        System.nanoTime());
        loop.execute(() -> loop.add(run));
        return run.done();
    }

    /** {@link #open} for a time instead of a count. */
    public CompletableFuture<LoadReport> open(
            Deliveries deliveries, long first, Duration time, double rate, Witness witness) {
        return open(deliveries, first, Math.round(rate * time.toNanos() / 1e9), rate, witness);
    }

    /** Keeps {@code inFlight} deliveries under way for a time. */
    public CompletableFuture<LoadReport> closed(
            Deliveries deliveries, long first, int inFlight, Duration time) {
        return closed(deliveries, new ClosedLoop.Run(first, inFlight, time.toNanos()), null);
    }

    /**
     * Keeps {@code inFlight} customers waiting for an answer for a time: sends the next message
     * when one has got its answer. The generator must be {@link #beside} the world of the talk.
     */
    public CompletableFuture<LoadReport> window(
            Deliveries deliveries, long first, int inFlight, Duration time, Talk talk) {
        return closed(deliveries, new ClosedLoop.Run(first, inFlight, time.toNanos()), talk);
    }

    private CompletableFuture<LoadReport> closed(
            Deliveries deliveries, ClosedLoop.Run run, @Nullable Talk talk) {
        ClosedLoop closed = new ClosedLoop(loop, connections, deliveries, run, talk);
        loop.execute(closed::begin);
        return closed.done();
    }

    /** Sends one delivery now. */
    public CompletableFuture<Outcome> one(Delivery delivery) {
        CompletableFuture<Outcome> done = new CompletableFuture<>();
        loop.execute(() -> connections.send(delivery, done::complete));
        return done;
    }

    /** Sends one delivery, from the thread of the world this generator is beside. */
    public void tell(Delivery delivery) {
        tell(delivery, _ -> {});
    }

    /** {@link #tell(Delivery)}, and hears what became of it. */
    void tell(Delivery delivery, Consumer<Outcome> ended) {
        connections.send(delivery, ended::accept);
    }

    /** The thread of this generator, for CPU accounts. */
    public long threadId() {
        return loop.threadId();
    }

    @Override
    public void close() {
        if (ownLoop) {
            loop.close();
        } else {
            loop.execute(() -> loop.remove(connections));
        }
    }
}
