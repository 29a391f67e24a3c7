package dev.ponte.sync.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who began a run. */
public enum Cause {
    API,
    SALESBOT,
    SCHEDULE,
    DRIFT_CHECK;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
