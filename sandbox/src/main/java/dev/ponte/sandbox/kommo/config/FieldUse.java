package dev.ponte.sandbox.kommo.config;

import java.util.Set;

/** What becomes of the values when fields or choices go. */
public interface FieldUse {
    void fieldGone(String scope, long fieldId);

    void choicesGone(String scope, long fieldId, Set<Long> enumIds);
}
