package dev.ponte.local.process;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A start plan being carried out: each step runs as soon as the steps before it are done. */
public final class StartRun {

    private final Map<String, CompletableFuture<Void>> steps = new LinkedHashMap<>();
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    private volatile boolean cancelled;

    private StartRun() {}

    /**
     * Begins.
     *
     * @param action starts what the name says and returns when it is ready; called in parallel
     */
    public static StartRun begin(StartPlan plan, Consumer<String> action) {
        StartRun run = new StartRun();
        for (StartPlan.Step step : plan.steps()) {
            CompletableFuture<?>[] before =
                    step.after().stream().map(run.steps::get).toArray(CompletableFuture[]::new);
            run.steps.put(
                    step.name(),
                    CompletableFuture.allOf(before)
                            .thenRunAsync(
                                    () -> run.perform(step, action),
                                    task -> Thread.ofVirtual().name(step.name()).start(task))
                            .whenComplete(run::note));
        }
        return run;
    }

    private void perform(StartPlan.Step step, Consumer<String> action) {
        if (cancelled) {
            throw new CancellationException(step.name());
        }
        action.accept(step.name());
    }

    private void note(Void done, Throwable failure) {
        if (failure != null) {
            firstFailure.completeExceptionally(failure);
        }
    }

    /** Returns when everything is ready; throws what the first failing step threw. */
    public void await() throws InterruptedException {
        try {
            CompletableFuture.anyOf(all(), firstFailure).get();
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    /** Begins no further step. */
    public void cancel() {
        cancelled = true;
    }

    /** Waits until no step is under way any more, however they end. */
    public void settle(Duration limit) throws InterruptedException {
        try {
            all().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // How they ended was told to whoever awaits them; here it only matters that they did.
            return;
        }
    }

    private CompletableFuture<Void> all() {
        return CompletableFuture.allOf(steps.values().toArray(CompletableFuture[]::new));
    }

    private static RuntimeException unwrap(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException || cause instanceof ExecutionException) {
            Throwable inner = cause.getCause();
            if (inner == null) {
                break;
            }
            cause = inner;
        }
        return cause instanceof RuntimeException runtime ? runtime : new CompletionException(cause);
    }
}
