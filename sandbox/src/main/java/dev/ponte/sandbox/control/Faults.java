package dev.ponte.sandbox.control;

import dev.ponte.sandbox.control.FaultKind.Effect;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults in force, oldest first. The first that fits a call strikes, and only that one. */
@Singleton
public final class Faults implements Resettable {
    private static final int MOST = 1_000;

    private final Object lock = new Object();
    // Replaced as a whole under the lock, so that the usual case, no fault at all, costs one read.
    private volatile List<Fault> active = List.of();
    private long lastId;

    /** Adds a fault; it strikes from the next call on. */
    public Fault add(
            String system,
            @Nullable String path,
            FaultKind kind,
            @Nullable Integer times,
            Duration delay) {
        synchronized (lock) {
            if (active.size() >= MOST) {
                throw new IllegalArgumentException("there are already " + MOST + " faults");
            }
            Fault fault = new Fault(++lastId, system, path, kind, times, delay);
            List<Fault> next = new ArrayList<>(active);
            next.add(fault);
            active = List.copyOf(next);
            return fault;
        }
    }

    /** The fault that strikes this call from Ponte, if any; counts it. */
    public Optional<Fault> onCall(String system, String path) {
        return take(system, path, effect -> effect != Effect.EMIT);
    }

    /** The fault that strikes this webhook to Ponte, if any; counts it. */
    public Optional<Fault> onWebhook(String system, String kind) {
        return take(system, kind, effect -> effect == Effect.EMIT);
    }

    private Optional<Fault> take(String system, String path, Predicate<Effect> side) {
        if (active.isEmpty()) {
            return Optional.empty();
        }
        synchronized (lock) {
            for (Fault fault : active) {
                if (side.test(fault.kind().effect()) && fault.strikes(system, path)) {
                    replace(fault);
                    return Optional.of(fault);
                }
            }
            return Optional.empty();
        }
    }

    private void replace(Fault struck) {
        List<Fault> next = new ArrayList<>(active);
        int at = next.indexOf(struck);
        if (struck.lastTime()) {
            next.remove(at);
        } else {
            next.set(at, struck.onceLess());
        }
        active = List.copyOf(next);
    }

    /** The faults in force, oldest first. */
    public List<Fault> list() {
        return active;
    }

    @Override
    public void reset() {
        synchronized (lock) {
            active = List.of();
        }
    }
}
