package dev.ponte.kommo.field;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A tab to be created. */
public record NewFieldGroup(@JsonValue Body body) implements Draft<NewFieldGroup> {

    public static NewFieldGroup of(String name, long sort) {
        return new NewFieldGroup(Body.EMPTY.with("name", name).with("sort", sort));
    }

    @Override
    public NewFieldGroup with(Body body) {
        return new NewFieldGroup(body);
    }
}
