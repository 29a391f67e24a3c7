package dev.ponte.tests.load;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends the next delivery when an earlier one is done: finds how many can be done. Done means
 * answered, or, with a {@link Talk}, that its answer went out to the customer. Its latencies say
 * nothing about customers, who do not wait for each other.
 */
final class ClosedLoop implements Loop.Paced {

    private static final long LOOK_NANOS = 2_000_000;

    private final Loop loop;
    private final Connections connections;
    private final Deliveries deliveries;
    private final Run run;
    private final @Nullable Talk talk;
    private final Tally tally = new Tally();
    private final CompletableFuture<LoadReport> done = new CompletableFuture<>();
    private long begin;
    private long next;
    private long accepted;
    private boolean over;

    /**
     * @param first number of the first delivery
     * @param inFlight how many are under way at any time
     * @param nanos how long
     */
    record Run(long first, int inFlight, long nanos) {}

    ClosedLoop(
            Loop loop,
            Connections connections,
            Deliveries deliveries,
            Run run,
            @Nullable Talk talk) {
        this.loop = loop;
        this.connections = connections;
        this.deliveries = deliveries;
        this.run = run;
        this.talk = talk;
        this.next = run.first();
    }

    CompletableFuture<LoadReport> done() {
        return done;
    }

    /** On the loop's thread. */
    void begin() {
        begin = System.nanoTime();
        loop.add(this);
        if (talk != null) {
            talk.onAnswer(this::release);
        }
        for (int i = 0; i < run.inFlight(); i++) {
            send();
        }
    }

    @Override
    public long runDue(long now) {
        long end = begin + run.nanos();
        if (now < end) {
            return end;
        }
        if (!over) {
            over = true;
            accepted = talk == null ? tally.accepted() : talk.answers();
        }
        if (tally.underWay() > 0) {
            return now + LOOK_NANOS;
        }
        loop.remove(this);
        done.complete(tally.report(0, run.nanos(), accepted));
        return Long.MAX_VALUE;
    }

    /** In a later round: a target that fails at once must not take us ever deeper. */
    private void release() {
        if (!over) {
            loop.execute(this::send);
        }
    }

    private void send() {
        if (over) {
            return;
        }
        long number = next++;
        long now = System.nanoTime();
        tally.sent();
        if (talk != null) {
            talk.sending(number, now);
        }
        connections.send(deliveries.at(number), outcome -> ended(number, outcome, now));
    }

    private void ended(long number, Outcome outcome, long sent) {
        tally.ended(outcome, System.nanoTime() - sent);
        if (talk != null) {
            talk.ended(number, outcome);
        }
        if (talk == null || !outcome.accepted()) {
            release();
        }
    }
}
