package dev.ponte.kommo.field;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;

/** A field to be created. Kommo does not mind a second one with the same name: look first. */
public record NewField(@JsonValue Body body) implements FieldDraft<NewField> {

    /**
     * @param type as Kommo names it; it never changes afterwards
     */
    public static NewField of(String name, String type) {
        return new NewField(Body.EMPTY.with("name", name).with("type", type));
    }

    /**
     * @param code capital letters, digits and {@code _}, as Kommo refuses some others
     */
    public NewField code(String code) {
        return set("code", code);
    }

    @Override
    public NewField with(Body body) {
        return new NewField(body);
    }
}
