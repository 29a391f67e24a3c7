package dev.ponte.console.proxy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets so many through at a time; some more wait for their turn, in the order in which they came,
 * and not for long: who waits longer than he would have waited for the answer leaves before it
 * comes, and then all the work is for people who have left.
 *
 * <p>The HTTP client could let requests wait for a connection too, but one that is given up at the
 * moment at which it gets its connection takes that away for ever (Vert.x 4.5, {@code
 * eclipse-vertx/vert.x#6169}).
 */
final class Gate {

    private static final Future<Void> REFUSED =
            Future.failedFuture(new RejectedExecutionException("too many wait"));

    private final Vertx vertx;
    private final int concurrency;
    private final int waiting;
    private final long patienceMillis;
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private int through;

    /** Is told on the thread on which it asked. */
    private record Waiter(Context context, Promise<Void> turn) {

        void enters() {
            context.runOnContext(_ -> turn.complete());
        }
    }

    Gate(Vertx vertx, int concurrency, int waiting, Duration patience) {
        this.vertx = vertx;
        this.concurrency = concurrency;
        this.waiting = waiting;
        this.patienceMillis = patience.toMillis();
    }

    /** Completes when it is this one's turn; fails at once or after a while when it never is. */
    Future<Void> enter() {
        Waiter waiter;
        synchronized (this) {
            if (through < concurrency) {
                through++;
                return Future.succeededFuture();
            }
            if (waiters.size() >= waiting) {
                return REFUSED;
            }
            waiter = new Waiter(vertx.getOrCreateContext(), Promise.promise());
            waiters.add(waiter);
        }
        vertx.setTimer(patienceMillis, _ -> giveUp(waiter));
        return waiter.turn.future();
    }

    /** One who was let through is done: the next one's turn. */
    void leave() {
        Waiter next;
        synchronized (this) {
            next = waiters.poll();
            if (next == null) {
                through--;
            }
        }
        if (next != null) {
            next.enters();
        }
    }

    private void giveUp(Waiter waiter) {
        boolean waited;
        synchronized (this) {
            waited = waiters.remove(waiter);
        }
        if (waited) {
            waiter.turn.handle(REFUSED);
        }
    }

    /** Let through, or waiting. */
    synchronized int present() {
        return through + waiters.size();
    }
}
