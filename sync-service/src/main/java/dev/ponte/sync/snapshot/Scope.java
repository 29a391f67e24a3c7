package dev.ponte.sync.snapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.field.FieldScope;
import java.util.Locale;

/** What replicated fields belong to. */
public enum Scope {
    LEADS(FieldScope.LEADS),
    CONTACTS(FieldScope.CONTACTS),
    COMPANIES(FieldScope.COMPANIES);

    private final FieldScope kommo;

    Scope(FieldScope kommo) {
        this.kommo = kommo;
    }

    /** As Kommo's paths have it. */
    public FieldScope kommo() {
        return kommo;
    }

    /** As Kommo and our own API write it: {@code leads}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
