package dev.ponte.kommo.task;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ponte.kommo.body.Body;
import java.time.Instant;

/** A change of a task: what is not set stays as it is. */
public record TaskChange(@JsonValue Body body) implements TaskDraft<TaskChange> {

    public static TaskChange of(long id) {
        return new TaskChange(Body.EMPTY.with("id", id));
    }

    public TaskChange text(String text) {
        return set("text", text);
    }

    public TaskChange completeTill(Instant time) {
        return set("complete_till", time);
    }

    @Override
    public TaskChange with(Body body) {
        return new TaskChange(body);
    }
}
