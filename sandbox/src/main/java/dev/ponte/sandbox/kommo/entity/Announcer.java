package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.kommo.hook.Hook;
import java.util.function.Consumer;

/** Tells of what has happened: in the list of events, and by webhook. */
final class Announcer {
    private final EntityHooks hooks;
    private final EntityEvents events;
    private final Consumer<Hook> tell;

    Announcer(EntityHooks hooks, EntityEvents events, Consumer<Hook> tell) {
        this.hooks = hooks;
        this.events = events;
        this.tell = tell;
    }

    void added(Entity entity, long now) {
        events.added(entity, now);
        tell.accept(hooks.of("add", entity, null));
    }

    /** A stage that changes is told twice, as Kommo does: by itself, and as any change. */
    void changed(Entity before, Entity after, long now) {
        if (!events.changed(before, after, now)) {
            return;
        }
        boolean moved = before.statusId != after.statusId || before.pipelineId != after.pipelineId;
        if (moved) {
            tell.accept(hooks.of("status", after, before));
        }
        if (before.responsible != after.responsible) {
            tell.accept(hooks.of("responsible", after, before));
        }
        tell.accept(hooks.of("update", after, before));
    }

    void deleted(Entity entity, long now) {
        events.deleted(entity, now);
        tell.accept(hooks.deleted(entity));
    }

    void linked(Entity entity, EntityType otherType, long other, boolean linked, long now) {
        events.linked(entity, otherType, other, linked, now);
        tell.accept(hooks.of("update", entity, entity));
    }

    void noted(Note note, long now) {
        events.noted(note, now);
        tell.accept(hooks.note(note));
    }

    void taskAdded(Task task, long now) {
        events.task("task_added", task, now);
        tell.accept(hooks.task("add", task, false));
    }

    void taskChanged(Task before, Task after, long now) {
        boolean closed = after.completed() && !before.completed();
        if (closed) {
            events.task("task_completed", after, now);
        }
        if (!before.text().equals(after.text())) {
            events.task("task_text_changed", after, now);
        }
        if (before.completeTill() != after.completeTill()) {
            events.task("task_deadline_changed", after, now);
        }
        tell.accept(hooks.task("update", after, closed));
    }
}
