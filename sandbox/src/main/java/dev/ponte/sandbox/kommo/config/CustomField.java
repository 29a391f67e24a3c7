package dev.ponte.sandbox.kommo.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A custom field.
 *
 * @param scope leads, contacts, companies or customers
 * @param enums its choices; null = a field without
 * @param groupId the tab it is on; null = the first one
 * @param predefined made by Kommo, never to be deleted
 * @param remind for birthdays
 * @param currency for money
 */
public record CustomField(
        long id,
        String scope,
        String name,
        String type,
        @Nullable String code,
        int sort,
        boolean apiOnly,
        @Nullable List<FieldEnum> enums,
        @Nullable String groupId,
        List<StageKey> requiredIn,
        List<StageKey> hiddenIn,
        boolean predefined,
        @Nullable String remind,
        @Nullable String currency) {

    public List<FieldEnum> choices() {
        return enums == null ? List.of() : enums;
    }

    /** A choice by its id, which survives a new label. */
    public Optional<FieldEnum> choice(long enumId) {
        return choices().stream().filter(each -> each.id() == enumId).findFirst();
    }

    CustomField inGroup(@Nullable String other) {
        return new CustomField(
                id,
                scope,
                name,
                type,
                code,
                sort,
                apiOnly,
                enums,
                other,
                requiredIn,
                hiddenIn,
                predefined,
                remind,
                currency);
    }
}
