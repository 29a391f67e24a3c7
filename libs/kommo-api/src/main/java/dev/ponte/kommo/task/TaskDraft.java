package dev.ponte.kommo.task;

import dev.ponte.kommo.body.Body;
import dev.ponte.kommo.body.Draft;
import dev.ponte.kommo.entity.EntityType;
import java.time.Duration;

/** What creations and changes of tasks have in common. */
public interface TaskDraft<S> extends Draft<S> {

    default S at(EntityType type, long id) {
        return with(body().with("entity_id", id).with("entity_type", type.path()));
    }

    /** 1 is a follow-up, 2 a meeting, others are the account's own. */
    default S type(long taskTypeId) {
        return set("task_type_id", taskTypeId);
    }

    default S responsibleUser(long userId) {
        return set("responsible_user_id", userId);
    }

    default S duration(Duration duration) {
        return set("duration", duration.toSeconds());
    }

    /** It is done, and that came of it. */
    default S completed(String result) {
        return with(
                body().with("is_completed", true).with("result", Body.EMPTY.with("text", result)));
    }
}
