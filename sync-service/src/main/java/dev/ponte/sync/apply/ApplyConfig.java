package dev.ponte.sync.apply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How plans are carried out. */
@ConfigMapping(prefix = "ponte.sync.apply")
public interface ApplyConfig {

    /** How often an account is planned for anew before it counts as one that does not hold. */
    @WithDefault("4")
    int rounds();

    /** How often a failure that may pass is waited out, for each account and run. */
    @WithDefault("10")
    int retries();

    /** First and longest wait after such a failure; doubles in between. */
    @WithDefault("1s")
    Duration backOff();

    @WithDefault("20s")
    Duration maxBackOff();

    /**
     * How long one call may take, its time in the line before Kommo's limit included. What had no
     * turn by then was not done and is asked for again.
     */
    @WithDefault("30s")
    Duration callDeadline();

    /** Items in one call; Kommo takes up to 250. Halved for what Kommo finds too heavy. */
    @WithDefault("250")
    int batch();

    /** Pipelines that an account may have. */
    @WithDefault("50")
    int maxPipelines();

    /** Stages that a pipeline may have, the three that Kommo makes included. */
    @WithDefault("100")
    int maxStages();

    /** Whether won and lost get the names that they have in the master. */
    @WithDefault("true")
    boolean closingNames();
}
