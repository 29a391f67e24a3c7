package dev.ponte.kommo.task;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import java.time.Instant;

/** A task to be created. */
public record NewTask(@JsonValue Body body) implements TaskDraft<NewTask> {

    public static NewTask of(String text, Instant completeTill) {
        return new NewTask(Body.EMPTY.with("text", text).with("complete_till", completeTill));
    }

    /** 0 is a robot. */
    public NewTask createdBy(long userId) {
        return set("created_by", userId);
    }

    @Override
    public NewTask with(Body body) {
        return new NewTask(body);
    }
}
