package dev.ponte.sandbox.kommo.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of an account. */
final class Tasks {
    private static final int MOST = 20_000;

    private final Map<Long, Task> byId = new LinkedHashMap<>();

    List<Task> all() {
        return List.copyOf(byId.values());
    }

    Optional<Task> get(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    void put(Task task) {
        byId.put(task.id(), task);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    /** When the next open task of an entity is due; null when there is none. */
    @Nullable Long closest(EntityType type, long entityId) {
        Long closest = null;
        for (Task task : byId.values()) {
            if (task.on() == type
                    && task.entityId() == entityId
                    && !task.completed()
                    && (closest == null || task.completeTill() < closest)) {
                closest = task.completeTill();
            }
        }
        return closest;
    }
}
