package dev.ponte.local.process;

import dev.ponte.infra.Folders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One process kept alive: started, watched until it answers, started again with growing pauses when
 * it dies, stopped on request. A process that dies before it ever answered is not tried again: that
 * is for a person to look at.
 */
public final class SupervisedChild {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Supplier<ChildSpec> specs;
    private final ChildSpec spec;
    private final Duration startLimit;
    private final Consumer<SuiteEvent> events;
    private final PartLog log;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile ChildState state;
    private @Nullable Process process;
    private boolean held;

    /**
     * @param specs asked before every start, since a program may be built again while it runs; name
     *     and port stay
     * @param startLimit how long the first start may take
     */
    public SupervisedChild(
            Supplier<ChildSpec> specs, Duration startLimit, Consumer<SuiteEvent> events) {
        this.specs = specs;
        this.spec = specs.get();
        this.startLimit = startLimit;
        this.events = events;
        this.log = new PartLog(spec.log());
        this.state = new ChildState(spec.name(), spec.port(), 0, Instant.now(), 0, false);
    }

    /** Starts it; the result completes when it answers for the first time, or fails. */
    public CompletableFuture<Void> start() {
        Thread.ofVirtual().name("supervise-" + spec.name()).start(this::supervise);
        return firstReady;
    }

    public ChildState state() {
        return state;
    }

    /** Ends it at once, as a crash would; it is started again. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** Asks it to end in its own time (SIGTERM); it is started again. */
    public synchronized void terminate() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Whatever ends it from now on, it is not started again before {@link #release()}. */
    public synchronized void hold() {
        held = true;
    }

    /** Ends {@link #hold()}. */
    public synchronized void release() {
        held = false;
        notifyAll();
    }

    /** Waits until it answers; false when that takes longer than {@code limit}. */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return await(() -> state.ready(), limit);
    }

    /** Waits until the process {@code pid} is gone; false when it outlasts {@code limit}. */
    public boolean awaitEndOf(long pid, Duration limit) throws InterruptedException {
        return await(() -> pid == 0 || state.pid() != pid, limit);
    }

    private synchronized boolean await(BooleanSupplier condition, Duration limit)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized void become(ChildState next) {
        state = next;
        notifyAll();
    }

    /** Asks it to end, without waiting. */
    public synchronized void requestStop() {
        stopRequested.countDown();
        notifyAll();
        if (process != null) {
            process.destroy();
        }
    }

    /** Waits for its end after {@link #requestStop()}; then ends it by force. */
    public void awaitStop(Duration limit) throws InterruptedException {
        if (!ended.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            ended.await(5, TimeUnit.SECONDS);
        }
        log.close();
    }

    private void supervise() {
        RestartBackOff backOff = RestartBackOff.fresh();
        try {
            while (!stopRequested.await(backOff.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                awaitRelease();
                Instant started = Instant.now();
                OptionalInt exitCode = runOnce(started);
                if (firstReady.isCompletedExceptionally()) {
                    return;
                }
                backOff = backOff.afterLifeOf(Duration.between(started, Instant.now()));
                if (exitCode.isPresent()) {
                    announceDeath(exitCode.getAsInt(), backOff.delay());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Whoever waits for the first answer must not wait for ever; an outcome it has stays.
            firstReady.completeExceptionally(new CancellationException(spec.name()));
            ended.countDown();
        }
    }

    private synchronized void awaitRelease() throws InterruptedException {
        while (held && stopRequested.getCount() > 0) {
            wait();
        }
    }

    /** Runs until it ends; returns its exit code, or nothing when it could not be started. */
    private OptionalInt runOnce(Instant started) throws InterruptedException {
        try {
            Process child = launch();
            return child == null ? OptionalInt.empty() : OptionalInt.of(watch(child, started));
        } catch (IOException | UncheckedIOException e) {
            // For instance while its jar is being built again.
            fail(new StartFailure.NotStarted(String.valueOf(e.getMessage())));
            return OptionalInt.empty();
        }
    }

    private int watch(Process child, Instant started) throws InterruptedException {
        Thread reader = Thread.ofVirtual().start(() -> readOutput(child));
        become(state.startedAs(child.pid(), child.info().startInstant().orElse(started)));
        awaitReadiness(child, started);
        int exitCode = child.waitFor();
        reader.join(Duration.ofSeconds(1));
        become(state.down());
        if (!firstReady.isDone() && !isStopRequestedSoon()) {
            fail(new StartFailure.Ended(exitCode));
        }
        return exitCode;
    }

    private synchronized @Nullable Process launch() throws IOException {
        if (stopRequested.getCount() == 0) {
            return null;
        }
        ChildSpec now = specs.get();
        // Native libraries are unpacked there, and stay when the process is killed.
        Folders.delete(now.directory());
        Files.createDirectories(now.temporary());
        ProcessBuilder builder =
                new ProcessBuilder(now.command())
                        .directory(now.directory().toFile())
                        .redirectErrorStream(true);
        builder.environment().putAll(now.environment());
        Process child = builder.start();
        process = child;
        return child;
    }

    private void awaitReadiness(Process child, Instant started) throws InterruptedException {
        while (!HealthProbe.isOk(spec.readiness())) {
            Duration waited = Duration.between(started, Instant.now());
            if (!firstReady.isDone() && waited.compareTo(startLimit) > 0) {
                fail(new StartFailure.Silent(startLimit));
                child.destroyForcibly();
                return;
            }
            if (child.waitFor(POLL)) {
                return;
            }
        }
        become(state.up());
        events.accept(
                new SuiteEvent.PartReady(
                        spec.name(), spec.port(), Duration.between(started, Instant.now())));
        firstReady.complete(null);
    }

    /** A Ctrl-C reaches the children before the launcher: the request to stop gets a moment. */
    private boolean isStopRequestedSoon() throws InterruptedException {
        return stopRequested.await(300, TimeUnit.MILLISECONDS);
    }

    private void announceDeath(int exitCode, Duration pause) throws InterruptedException {
        if (!isStopRequestedSoon()) {
            events.accept(new SuiteEvent.PartDied(spec.name(), exitCode, pause));
        }
    }

    private void readOutput(Process child) {
        try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                log.append(line);
                events.accept(new SuiteEvent.Output(spec.name(), line));
            }
        } catch (IOException e) {
            // The pipe breaks when the process is killed; what it wrote before is read.
            log.append("(end of output: " + e.getMessage() + ")");
        }
    }

    private void fail(StartFailure reason) {
        events.accept(new SuiteEvent.PartFailed(spec.name(), reason, log.lastLines()));
        firstReady.completeExceptionally(new PartFailedException(spec.name(), reason));
    }
}
