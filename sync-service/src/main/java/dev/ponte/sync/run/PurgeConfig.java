package dev.ponte.sync.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long runs are remembered. */
@ConfigMapping(prefix = "ponte.sync.purge")
public interface PurgeConfig {

    /**
     * How often what is too old is removed; {@code off} for never. The default stands in the
     * application's properties, where the scheduler reads it.
     */
    String every();

    /**
     * From when on a run is too old, with its accounts, its steps and the snapshots that no other
     * run needs. A run can be taken back only while it is remembered.
     */
    @WithDefault("90d")
    Duration retention();

    /** Runs of each group that stay, however old. */
    @WithDefault("20")
    int keep();

    /** Rows a purge removes in one statement. */
    @WithDefault("200")
    int batch();
}
