package dev.ponte.sandbox.control;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault that waits to strike.
 *
 * @param id number given by the sandbox
 * @param system {@code zapi}, {@code openai}, {@code kommo} or {@code oidc}
 * @param path strikes only where the path (for webhooks: the kind of callback) contains this
 * @param timesLeft how often it will still strike; null = until it is removed
 * @param delay how long the answer waits; for {@code out-of-order}, how long a webhook is held back
 *     when no other follows
 */
public record Fault(
        long id,
        String system,
        @Nullable String path,
        FaultKind kind,
        @Nullable Integer timesLeft,
        Duration delay) {

    boolean strikes(String ofSystem, String onPath) {
        return system.equals(ofSystem) && (path == null || onPath.contains(path));
    }

    boolean lastTime() {
        return timesLeft != null && timesLeft <= 1;
    }

    Fault onceLess() {
        return timesLeft == null ? this : new Fault(id, system, path, kind, timesLeft - 1, delay);
    }
}
