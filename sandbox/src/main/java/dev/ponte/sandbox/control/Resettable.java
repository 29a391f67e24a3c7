package dev.ponte.sandbox.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Something that {@code POST /_sandbox/reset} puts back to how it was after the start. */
public interface Resettable {
    void reset();

    /** Done when nothing of the time before the reset is under way any more. */
    default CompletionStage<?> settled() {
        return CompletableFuture.completedStage(null);
    }
}
