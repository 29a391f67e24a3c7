package dev.ponte.sandbox.door;

import dev.ponte.sandbox.control.FaultKind;
import org.jspecify.annotations.Nullable;

/** A system that is played. Its answers come at once and without blocking. */
public interface OutsideSystem {
    /** Its name in the control API, and the first segment of its paths. */
    String name();

    /**
     * Carries the call out.
     *
     * @param twist a fault that changes how, or null
     */
    Answer answer(Call call, @Nullable FaultKind twist);

    /** The error this system gives for a fault, without carrying anything out. */
    Answer refusal(FaultKind kind);

    /** The path as the journal shows it: without secrets. */
    default String shownPath(String path) {
        return path;
    }
}
