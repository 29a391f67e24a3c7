package dev.ponte.sync.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.sync.run.Cause;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done by the clock. Nothing is ever removed by it: that takes a person. */
public enum ScheduledTask {
    /** Makes the accounts alike. */
    REPLICATE(Cause.SCHEDULE, false),
    /** Only looks how far they are from the master. */
    DRIFT_CHECK(Cause.DRIFT_CHECK, true);

    private final Cause cause;
    private final boolean dryRun;

    ScheduledTask(Cause cause, boolean dryRun) {
        this.cause = cause;
        this.dryRun = dryRun;
    }

    Cause cause() {
        return cause;
    }

    boolean dryRun() {
        return dryRun;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ScheduledTask> of(String code) {
        return Arrays.stream(values()).filter(task -> task.code().equals(code)).findFirst();
    }
}
