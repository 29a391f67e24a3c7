package dev.ponte.tests.load;

import java.util.concurrent.CompletableFuture;

/**
 * Sends at a fixed rate, whatever comes back: each delivery has its time, and latency counts from
 * there, however long the delivery had to wait for a connection or for this thread. A stall of the
 * other side is therefore seen by all deliveries that were due while it lasted.
 */
final class OpenLoop implements Loop.Paced {

    private final Loop loop;
    private final Connections connections;
    private final Deliveries deliveries;
    private final Run run;
    private final Witness witness;
    private final Tally tally = new Tally();
    private final CompletableFuture<LoadReport> done = new CompletableFuture<>();
    private final long begin;
    private final double nanosEach;
    private long next;

    /**
     * @param first number of the first delivery
     * @param count how many
     * @param rate per second
     */
    record Run(long first, long count, double rate) {}

    OpenLoop(
            Loop loop,
            Connections connections,
            Deliveries deliveries,
            Run run,
            Witness witness,
            long begin) {
        this.loop = loop;
        this.connections = connections;
        this.deliveries = deliveries;
        this.run = run;
        this.witness = witness;
        this.begin = begin;
        this.nanosEach = 1e9 / run.rate();
    }

    CompletableFuture<LoadReport> done() {
        return done;
    }

    private long due(long index) {
        return begin + (long) (index * nanosEach);
    }

    @Override
    public long runDue(long now) {
        while (next < run.count() && due(next) <= now) {
            send(run.first() + next, due(next));
            next++;
        }
        return next < run.count() ? due(next) : Long.MAX_VALUE;
    }

    private void send(long number, long due) {
        tally.sent();
        witness.sending(number, due);
        connections.send(
                deliveries.at(number), outcome -> ended(number, outcome, System.nanoTime() - due));
    }

    private void ended(long number, Outcome outcome, long nanos) {
        tally.ended(outcome, nanos);
        witness.ended(number, outcome);
        if (next == run.count() && tally.underWay() == 0) {
            loop.remove(this);
            long lasted = Math.max(System.nanoTime(), due(run.count())) - begin;
            done.complete(tally.report(run.rate(), lasted));
        }
    }
}
