package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ponte.sandbox.door.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tasks are about: Kommo's two, and the account's own. */
public final class TaskTypes {
    private final List<Type> all = new ArrayList<>();

    public TaskTypes() {
        all.add(new Type(1, "Follow-up", "FOLLOW_UP"));
        all.add(new Type(2, "Meeting", "MEETING"));
    }

    public void add(long id, String name) {
        all.add(new Type(id, name, null));
    }

    void write(ArrayNode to) {
        all.forEach(
                type ->
                        to.add(
                                Json.object()
                                        .put("id", type.id())
                                        .put("name", type.name())
                                        .putNull("color")
                                        .putNull("icon_id")
                                        .put("code", type.code())));
    }

    private record Type(long id, String name, @Nullable String code) {}
}
