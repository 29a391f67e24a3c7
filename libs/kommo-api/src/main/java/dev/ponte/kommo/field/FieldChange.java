package dev.ponte.kommo.field;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;

/** A change of a field: what is not set stays as it is. */
public record FieldChange(@JsonValue Body body) implements FieldDraft<FieldChange> {

    public static FieldChange of(long id) {
        return new FieldChange(Body.EMPTY.with("id", id));
    }

    public FieldChange name(String name) {
        return set("name", name);
    }

    @Override
    public FieldChange with(Body body) {
        return new FieldChange(body);
    }
}
