package dev.ponte.kit.integration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an outside system is; the words are those of seed 003. */
public enum IntegrationState {
    /** The last call that says something was answered. */
    CONNECTED,
    /** It may be called; nobody did lately. */
    CONFIGURED,
    /** What is needed to call it was not given. */
    NOT_CONFIGURED,
    /** It does not answer, or does not let us in. */
    ERROR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
