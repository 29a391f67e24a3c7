package dev.ponte.tests.load;

import java.util.concurrent.CompletableFuture;

/**
 * Sends the next delivery when an earlier one is answered: finds how many are taken. Its latencies
 * say nothing about customers, who do not wait for each other.
 */
final class ClosedLoop implements Loop.Paced {

    private final Loop loop;
    private final Connections connections;
    private final Deliveries deliveries;
    private final Run run;
    private final Tally tally = new Tally();
    private final CompletableFuture<LoadReport> done = new CompletableFuture<>();
    private final long begin;
    private long next;
    private boolean begun;

    /**
     * @param first number of the first delivery
     * @param inFlight how many are under way at any time
     * @param nanos how long
     */
    record Run(long first, int inFlight, long nanos) {}

    ClosedLoop(Loop loop, Connections connections, Deliveries deliveries, Run run, long begin) {
        this.loop = loop;
        this.connections = connections;
        this.deliveries = deliveries;
        this.run = run;
        this.begin = begin;
        this.next = run.first();
    }

    CompletableFuture<LoadReport> done() {
        return done;
    }

    @Override
    public long runDue(long now) {
        if (!begun) {
            begun = true;
            for (int i = 0; i < run.inFlight(); i++) {
                send(now);
            }
        }
        return begin + run.nanos();
    }

    private void send(long now) {
        tally.sent();
        connections.send(deliveries.at(next++), outcome -> ended(outcome, now));
    }

    private void ended(Outcome outcome, long sent) {
        long now = System.nanoTime();
        tally.ended(outcome, now - sent);
        if (now - begin < run.nanos()) {
            // In a later round: a target that fails at once must not take us ever deeper.
            loop.execute(() -> send(System.nanoTime()));
        } else if (tally.underWay() == 0) {
            loop.remove(this);
            done.complete(tally.report(0, now - begin));
        }
    }
}
