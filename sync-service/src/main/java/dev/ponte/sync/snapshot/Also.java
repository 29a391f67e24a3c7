package dev.ponte.sync.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is looked at only where a group asks for it. */
public enum Also {
    /** What users may do: made alike. Only administrators see it. */
    ROLES,
    /** Kommo's API only reads them: what differs is told. */
    TASK_TYPES,
    /** Why leads are lost. Kommo's API only reads them: what differs is told. */
    LOSS_REASONS;

    /** As Kommo and our own API write it: {@code task_types}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
