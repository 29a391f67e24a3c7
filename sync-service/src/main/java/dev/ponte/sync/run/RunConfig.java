package dev.ponte.sync.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How runs are worked on. */
@ConfigMapping(prefix = "ponte.sync.run")
public interface RunConfig {

    /** Whether this process works on runs; a replica may leave it to others. */
    @WithDefault("true")
    boolean work();

    /** How often it is looked for runs that wait, and for schedules that are due. */
    @WithDefault("PT1S")
    Duration sweep();

    /** Accounts that this process works on at the same time. */
    @WithDefault("120")
    int parallelAccounts();

    /**
     * How long an account, or the reading of a master, belongs to a process that says nothing any
     * more. Longer than {@code ponte.sync.apply.call-deadline}, or a call could still be under way
     * when another process takes over.
     */
    @WithDefault("45s")
    Duration lease();

    /** How often this process says that it is still there; well below the lease. */
    @WithDefault("10s")
    Duration hold();

    /** When a master that could not be read is read again. */
    @WithDefault("5s")
    Duration readAgain();
}
