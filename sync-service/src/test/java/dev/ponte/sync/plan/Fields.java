package dev.ponte.sync.plan;

import dev.ponte.kommo.entity.StageKey;
import dev.ponte.sync.snapshot.Choice;
import dev.ponte.sync.snapshot.FieldState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields for tests, and the same with one thing changed. */
final class Fields {

    private Fields() {}

    static FieldState of(long id, String name, String type, @Nullable String code, long sort) {
        return new FieldState(
                id, name, type, code, sort, false, null, List.of(), Set.of(), Set.of(), null, null,
                false);
    }

    static FieldState list(long id, String name, @Nullable String code, List<Choice> choices) {
        return new FieldState(
                id, name, "select", code, 510, false, null, choices, Set.of(), Set.of(), null, null,
                false);
    }

    static FieldState named(FieldState field, String name) {
        return with(field, name, field.sort(), field.groupId(), field.choices(), field.required());
    }

    static FieldState inGroup(FieldState field, @Nullable String group) {
        return with(field, field.name(), field.sort(), group, field.choices(), field.required());
    }

    static FieldState choosing(FieldState field, List<Choice> choices) {
        return with(field, field.name(), field.sort(), field.groupId(), choices, field.required());
    }

    static FieldState required(FieldState field, Set<StageKey> stages) {
        return with(field, field.name(), field.sort(), field.groupId(), field.choices(), stages);
    }

    static FieldState at(FieldState field, long sort) {
        return with(field, field.name(), sort, field.groupId(), field.choices(), field.required());
    }

    private static FieldState with(
            FieldState field,
            String name,
            long sort,
            @Nullable String group,
            List<Choice> choices,
            Set<StageKey> required) {
        return new FieldState(
                field.id(),
                name,
                field.type(),
                field.code(),
                sort,
                field.apiOnly(),
                group,
                choices,
                required,
                field.hidden(),
                field.remind(),
                field.currency(),
                field.predefined());
    }
}
