package dev.ponte.sync.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group does by the clock.
 *
 * @param lastAt when it was last begun; null before the first time
 * @param lastRun the run of that time
 */
public record Schedule(
        String group,
        ScheduledTask task,
        Cron cron,
        Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable UUID lastRun) {}
