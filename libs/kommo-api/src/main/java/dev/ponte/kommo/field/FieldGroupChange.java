package dev.ponte.kommo.field;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;
import java.util.List;

/** A change of a tab: what is not set stays as it is. */
public record FieldGroupChange(@JsonValue Body body) implements Draft<FieldGroupChange> {

    public static final FieldGroupChange NONE = new FieldGroupChange(Body.EMPTY);

    public FieldGroupChange name(String name) {
        return set("name", name);
    }

    public FieldGroupChange sort(long sort) {
        return set("sort", sort);
    }

    /** The fields that stand in it, in their order. */
    public FieldGroupChange fields(List<Long> fieldIds) {
        return set("fields", List.copyOf(fieldIds));
    }

    @Override
    public FieldGroupChange with(Body body) {
        return new FieldGroupChange(body);
    }
}
