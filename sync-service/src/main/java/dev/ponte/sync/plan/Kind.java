package dev.ponte.sync.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What there is to replicate. */
public enum Kind {
    PIPELINE,
    STAGE,
    GROUP,
    FIELD,
    CHOICE,
    ROLE;

    /** As our API and our tables write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
