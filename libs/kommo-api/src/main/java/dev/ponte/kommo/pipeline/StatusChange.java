package dev.ponte.kommo.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;

/** A change of a stage: what is not set stays as it is. */
public record StatusChange(@JsonValue Body body) implements Draft<StatusChange> {

    public static final StatusChange NONE = new StatusChange(Body.EMPTY);

    public StatusChange name(String name) {
        return set("name", name);
    }

    /** A hint for the order; Kommo numbers anew. */
    public StatusChange sort(long sort) {
        return set("sort", sort);
    }

    /**
     * @param color as {@link Colors#writable} gives them
     */
    public StatusChange color(String color) {
        return set("color", color);
    }

    @Override
    public StatusChange with(Body body) {
        return new StatusChange(body);
    }
}
