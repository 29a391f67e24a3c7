package dev.ponte.sandbox.kommo.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a blueprint.
 *
 * @param code null = none
 * @param group name of the tab; null = the first one
 * @param choices labels; empty = a field without
 * @param requiredIn name of a stage of the main pipeline in which it must be filled, or null
 */
record FieldSpec(
        String scope,
        String name,
        String type,
        @Nullable String code,
        @Nullable String group,
        List<String> choices,
        boolean apiOnly,
        @Nullable String requiredIn) {

    static FieldSpec lead(String name, String type, @Nullable String code) {
        return new FieldSpec("leads", name, type, code, null, List.of(), false, null);
    }

    static FieldSpec of(String scope, String name, String type, @Nullable String code) {
        return new FieldSpec(scope, name, type, code, null, List.of(), false, null);
    }

    FieldSpec choosing(String... labels) {
        return choosing(List.of(labels));
    }

    FieldSpec choosing(List<String> labels) {
        return new FieldSpec(scope, name, type, code, group, labels, apiOnly, requiredIn);
    }

    FieldSpec in(@Nullable String tab) {
        return new FieldSpec(scope, name, type, code, tab, choices, apiOnly, requiredIn);
    }

    FieldSpec readOnly() {
        return new FieldSpec(scope, name, type, code, group, choices, true, requiredIn);
    }

    FieldSpec requiredIn(@Nullable String stage) {
        return new FieldSpec(scope, name, type, code, group, choices, apiOnly, stage);
    }

    FieldSpec withoutCode() {
        return new FieldSpec(scope, name, type, null, group, choices, apiOnly, requiredIn);
    }
}
