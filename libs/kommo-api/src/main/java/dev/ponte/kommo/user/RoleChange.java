package dev.ponte.kommo.user;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A change of a role: what is not set stays as it is. */
public record RoleChange(@JsonValue Body body) implements Draft<RoleChange> {

    public static final RoleChange NONE = new RoleChange(Body.EMPTY);

    public RoleChange name(String name) {
        return set("name", name);
    }

    public RoleChange rights(RightsDraft rights) {
        return set("rights", rights.body());
    }

    @Override
    public RoleChange with(Body body) {
        return new RoleChange(body);
    }
}
