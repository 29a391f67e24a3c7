package dev.ponte.kommo.client;

import dev.ponte.kommo.entity.Saved;
import dev.ponte.kommo.task.NewTask;
import dev.ponte.kommo.task.Task;
import dev.ponte.kommo.task.TaskChange;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tasks. Of a write Kommo tells only how they are found. */
public final class Tasks extends Entities<Task> {

    Tasks(Connector connector) {
        super(new Items<>(connector, "tasks", "tasks", Task.class));
    }

    public Uni<List<Saved>> create(List<NewTask> tasks) {
        return Writing.create(items().as(Saved.class), items().path(), tasks);
    }

    public Uni<List<Saved>> update(List<TaskChange> changes) {
        return Writing.update(items().as(Saved.class), items().path(), changes);
    }
}
