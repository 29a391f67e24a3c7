package dev.ponte.local;

import dev.ponte.local.process.ChildState;
import dev.ponte.local.process.Part;
import dev.ponte.local.process.SupervisedChild;
import java.net.URI;
import java.time.Duration;

/**
 * One process of a part of a running suite: the first, or a replica beside it. Unless it is held
 * down, the suite starts it again whatever ends it.
 */
public final class Instance {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Part part;
    private final SupervisedChild child;

    Instance(Part part, SupervisedChild child) {
        this.part = part;
        this.child = child;
    }

    public Part part() {
        return part;
    }

    /** The part's module; of a replica with its number, e.g. {@code webhook-gateway-2}. */
    public String name() {
        return state().name();
    }

    /** Where it answers, e.g. {@code http://127.0.0.1:8081}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + state().port());
    }

    /** Process id; 0 while it does not run. */
    public long pid() {
        return state().pid();
    }

    /** Whether it has answered since its last start. */
    public boolean isReady() {
        return state().ready();
    }

    /** Ends it as a crash would (SIGKILL); the suite starts it again. Returns when it is gone. */
    public void kill() throws InterruptedException {
        long before = pid();
        child.kill();
        awaitEndOf(before);
    }

    /** Ends it in order (SIGTERM), has it started again and returns when it answers. */
    public void restart() throws InterruptedException {
        long before = pid();
        child.terminate();
        awaitEndOf(before);
        awaitReady();
    }

    /** Kills it (SIGKILL) and keeps it down until {@link #start()}. */
    public void killAndHold() throws InterruptedException {
        child.hold();
        kill();
    }

    /** Ends it in order (SIGTERM) and keeps it down until {@link #start()}. */
    public void stop() throws InterruptedException {
        long before = pid();
        child.hold();
        child.terminate();
        awaitEndOf(before);
    }

    /** Starts it after it was held down and returns when it answers. */
    public void start() throws InterruptedException {
        child.release();
        awaitReady();
    }

    /** Returns when it answers, after whatever ended it. */
    public void awaitReady() throws InterruptedException {
        if (!child.awaitReady(PATIENCE)) {
            throw new IllegalStateException(name() + " does not answer");
        }
    }

    private void awaitEndOf(long before) throws InterruptedException {
        if (!child.awaitEndOf(before, PATIENCE)) {
            throw new IllegalStateException(name() + " does not end");
        }
    }

    ChildState state() {
        return child.state();
    }

    SupervisedChild child() {
        return child;
    }
}
