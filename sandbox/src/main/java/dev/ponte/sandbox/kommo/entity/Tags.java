package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.kommo.account.Ids;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tags of an account: each kind of entity has its own, one for each name. */
final class Tags {
    private final Ids ids;
    private final Map<EntityType, Map<String, Tag>> byName = new EnumMap<>(EntityType.class);

    Tags(Ids ids) {
        this.ids = ids;
    }

    List<Tag> all(EntityType type) {
        return List.copyOf(of(type).values());
    }

    private Map<String, Tag> of(EntityType type) {
        return byName.computeIfAbsent(type, fresh -> new LinkedHashMap<>());
    }

    /** The tag of that name, made if there is none. */
    Tag named(EntityType type, String name, @Nullable String color) {
        return of(type).computeIfAbsent(name, fresh -> new Tag(ids.other(), name, color));
    }

    Optional<Tag> get(EntityType type, long id) {
        return of(type).values().stream().filter(tag -> tag.id() == id).findFirst();
    }
}
