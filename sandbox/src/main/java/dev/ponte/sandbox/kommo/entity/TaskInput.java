package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.kommo.account.Ids;
import dev.ponte.sandbox.kommo.config.User;
import dev.ponte.sandbox.kommo.config.Users;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.Optional;

/** Reads tasks as callers send them. */
final class TaskInput {
    private final Ids ids;
    private final Users users;
    private final Entities entities;

    TaskInput(Ids ids, Users users, Entities entities) {
        this.ids = ids;
        this.users = users;
        this.entities = entities;
    }

    Task created(Request request, Input input) {
        String text = input.requiredText("text");
        if (!input.node().hasNonNull("complete_till")) {
            input.wrong("FieldMissing", "complete_till", "This field is missing.");
        }
        Optional<EntityType> on =
                Optional.ofNullable(input.text("entity_type")).flatMap(EntityType::of);
        long entityId = input.integer("entity_id", 0);
        if (on.isPresent() && entities.get(on.get(), entityId).isEmpty()) {
            input.notAChoice("entity_id");
        }
        long by = input.integer("created_by", request.userId());
        long at = input.integer("created_at", request.seconds());
        return new Task(
                ids.other(),
                on.orElse(null),
                entityId,
                text,
                input.integer("complete_till", 0),
                (int) input.integer("task_type_id", 1),
                responsible(input, request.userId()),
                input.integer("duration", 0),
                input.flag("is_completed", false),
                input.under("result").text("text"),
                by,
                by,
                at,
                at);
    }

    Task changed(Request request, Input input, Task before) {
        String result = input.under("result").text("text");
        return new Task(
                before.id(),
                before.on(),
                before.entityId(),
                input.text("text", before.text()),
                input.integer("complete_till", before.completeTill()),
                (int) input.integer("task_type_id", before.taskType()),
                responsible(input, before.responsible()),
                input.integer("duration", before.duration()),
                input.flag("is_completed", before.completed()),
                result == null ? before.result() : result,
                before.createdBy(),
                request.userId(),
                before.createdAt(),
                request.seconds());
    }

    private long responsible(Input input, long otherwise) {
        long wanted = input.integer("responsible_user_id", otherwise);
        if (users.get(wanted).filter(User::active).isEmpty()) {
            input.notAChoice("responsible_user_id");
        }
        return wanted;
    }
}
