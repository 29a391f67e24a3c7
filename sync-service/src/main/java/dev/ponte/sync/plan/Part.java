package dev.ponte.sync.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How much of an account is replicated: {@code sync_type} of the public API. */
public enum Part {
    FULL,
    PIPELINES,
    CUSTOM_FIELDS;

    public boolean pipelines() {
        return this != CUSTOM_FIELDS;
    }

    public boolean fields() {
        return this != PIPELINES;
    }

    /** Whether what a group asks for beside comes along. */
    public boolean also() {
        return this == FULL;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException for any other word
     */
    @JsonCreator
    public static Part of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "sync_type is full, pipelines or custom_fields"));
    }
}
