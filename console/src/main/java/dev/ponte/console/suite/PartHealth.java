package dev.ponte.console.suite;

import dev.ponte.console.route.SuiteService;
import dev.ponte.kit.status.ServiceStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a service is.
 *
 * @param status what it says it does and will do; null when it does not say
 */
public record PartHealth(SuiteService service, State state, @Nullable ServiceStatus status) {

    /** What its readiness check says. */
    public enum State {
        /** It works. */
        UP,
        /** It runs and says that it cannot work, e.g. without its database. */
        DOWN,
        /** It does not answer. */
        UNREACHABLE
    }
}
