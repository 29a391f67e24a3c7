package dev.ponte.kommo.pipeline;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;
import dev.ponte.kommo.entity.StageKey;

/** A stage to be created. */
public record NewStatus(@JsonValue Body body) implements Draft<NewStatus> {

    /**
     * @param sort a hint for the order; Kommo numbers anew
     */
    public static NewStatus of(String name, long sort) {
        return new NewStatus(Body.EMPTY.with("name", name).with("sort", sort));
    }

    /** Within a new pipeline: another name for {@link StageKey#WON} or {@link StageKey#LOST}. */
    public static NewStatus renamed(long statusId, String name) {
        return new NewStatus(Body.EMPTY.with("id", statusId).with("name", name));
    }

    /**
     * @param color as {@link Colors#writable} gives them
     */
    public NewStatus color(String color) {
        return set("color", color);
    }

    @Override
    public NewStatus with(Body body) {
        return new NewStatus(body);
    }
}
