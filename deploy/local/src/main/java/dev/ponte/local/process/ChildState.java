package dev.ponte.local.process;

import java.time.Instant;

/**
 * Where a process stands.
 *
 * @param name the part's module
 * @param port where it listens
 * @param pid process id; 0 while it does not run
 * @param startedAt when this run of it began
 * @param restarts how often it was started again
 * @param ready whether it has answered in this run
 */
public record ChildState(
        String name, int port, long pid, Instant startedAt, int restarts, boolean ready) {

    ChildState startedAs(long newPid, Instant at) {
        return new ChildState(name, port, newPid, at, restarts, false);
    }

    ChildState up() {
        return new ChildState(name, port, pid, startedAt, restarts, true);
    }

    ChildState down() {
        return new ChildState(name, port, 0, startedAt, restarts + 1, false);
    }
}
