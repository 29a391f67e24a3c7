package dev.ponte.kommo.user;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A role to be created; nobody has it yet. */
public record NewRole(@JsonValue Body body) implements Draft<NewRole> {

    public static NewRole of(String name, RightsDraft rights) {
        return new NewRole(Body.EMPTY.with("name", name).with("rights", rights.body()));
    }

    @Override
    public NewRole with(Body body) {
        return new NewRole(body);
    }
}
