package dev.ponte.sandbox.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Counts what is under way, and tells when nothing is. */
final class InFlight {
    private final List<CompletableFuture<?>> waiting = new ArrayList<>();
    private int count;

    synchronized void begin() {
        count++;
    }

    void end() {
        ended().forEach(waiter -> waiter.complete(null));
    }

    private synchronized List<CompletableFuture<?>> ended() {
        count--;
        if (count > 0) {
            return List.of();
        }
        List<CompletableFuture<?>> told = List.copyOf(waiting);
        waiting.clear();
        return told;
    }

    synchronized CompletionStage<?> none() {
        if (count == 0) {
            return CompletableFuture.completedStage(null);
        }
        CompletableFuture<?> waiter = new CompletableFuture<>();
        waiting.add(waiter);
        return waiter;
    }
}
