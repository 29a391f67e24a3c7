package dev.ponte.kommo.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A tag to be created; one of that name that exists is found instead. */
public record NewTag(@JsonValue Body body) implements Draft<NewTag> {

    public static NewTag named(String name) {
        return new NewTag(Body.EMPTY.with("name", name));
    }

    /**
     * @param color one of Kommo's, six hex digits without {@code #}; for leads only
     */
    public NewTag color(String color) {
        return set("color", color);
    }

    @Override
    public NewTag with(Body body) {
        return new NewTag(body);
    }
}
