package dev.ponte.kommo.link;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;
import dev.ponte.kommo.entity.EntityType;

/** A link to be made or taken away. */
public record NewLink(@JsonValue Body body) implements Draft<NewLink> {

    public static NewLink to(EntityType type, long id) {
        return new NewLink(Body.EMPTY.with("to_entity_id", id).with("to_entity_type", type.path()));
    }

    /** Makes the contact the main one. */
    public NewLink main() {
        return set("metadata", Body.EMPTY.with("is_main", true));
    }

    @Override
    public NewLink with(Body body) {
        return new NewLink(body);
    }
}
