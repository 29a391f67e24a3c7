package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.Pipeline;
import dev.ponte.sandbox.kommo.config.Stage;
import dev.ponte.sandbox.kommo.entity.Draft.Linked;
import dev.ponte.sandbox.kommo.entity.Draft.TagRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Makes and changes entities, and has it told. */
final class EntityWriter {
    private final Entities entities;
    private final Configuration configuration;
    private final Announcer announcer;

    EntityWriter(Entities entities, Configuration configuration, Announcer announcer) {
        this.entities = entities;
        this.configuration = configuration;
        this.announcer = announcer;
    }

    /**
     * Makes an entity.
     *
     * @param now seconds
     */
    Entity create(EntityType type, Draft draft, long userId, long now) {
        return fill(entities.add(type), draft, userId, now);
    }

    /** A new entity takes what is wanted, and Kommo's defaults for the rest. */
    Entity fill(Entity entity, Draft draft, long userId, long now) {
        entity.createdAt = draft.createdAt() == null ? now : draft.createdAt();
        entity.updatedAt = draft.updatedAt() == null ? now : draft.updatedAt();
        entity.createdBy = draft.createdBy() == null ? userId : draft.createdBy();
        entity.updatedBy = draft.updatedBy() == null ? userId : draft.updatedBy();
        entity.responsible = configuration.users().owner().id();
        if (entity.type == EntityType.LEADS) {
            Pipeline main = configuration.pipelines().main();
            entity.pipelineId = main.id();
            entity.statusId = main.first().id();
        }
        apply(entity, draft, now);
        if (entity.name.isEmpty() && entity.type == EntityType.LEADS) {
            entity.name = "Lead #" + entity.id;
        }
        link(entity, draft);
        announcer.added(entity, now);
        return entity;
    }

    private void link(Entity entity, Draft draft) {
        for (Linked contact : draft.contacts()) {
            entities.links.link(
                    entity.type, entity.id, EntityType.CONTACTS, contact.id(), contact.main());
        }
        for (long company : draft.companies()) {
            entities.links.link(entity.type, entity.id, EntityType.COMPANIES, company, false);
        }
    }

    /** Changes an entity; what is told is what has really changed. */
    Entity update(Entity entity, Draft draft, long userId, long now) {
        Entity before = entity.copy();
        apply(entity, draft, now);
        entity.updatedAt = draft.updatedAt() == null ? now : draft.updatedAt();
        entity.updatedBy = draft.updatedBy() == null ? userId : draft.updatedBy();
        link(entity, draft);
        announcer.changed(before, entity, now);
        return entity;
    }

    private void apply(Entity entity, Draft draft, long now) {
        name(entity, draft);
        Optional.ofNullable(draft.price()).ifPresent(price -> entity.price = price);
        Optional.ofNullable(draft.responsible()).ifPresent(user -> entity.responsible = user);
        if (draft.pipelineId() != null && draft.statusId() != null) {
            entity.pipelineId = draft.pipelineId();
            entity.statusId = draft.statusId();
            close(entity, now);
        }
        if (draft.lossReasonId() != null) {
            entity.lossReasonId = draft.lossReasonId();
        }
        if (draft.closedAt() != null) {
            entity.closedAt = draft.closedAt();
        }
        draft.values()
                .forEach(
                        (field, values) -> {
                            if (values.isEmpty()) {
                                entity.values.remove(field);
                            } else {
                                entity.values.put(field, values);
                            }
                        });
        tags(entity, draft);
    }

    static void close(Entity entity, long now) {
        boolean closed = entity.statusId == Stage.WON || entity.statusId == Stage.LOST;
        if (!closed) {
            entity.closedAt = null;
        } else if (entity.closedAt == null) {
            entity.closedAt = now;
        }
        if (entity.statusId != Stage.LOST) {
            entity.lossReasonId = null;
        }
    }

    private static void name(Entity entity, Draft draft) {
        if (draft.firstName() != null || draft.lastName() != null) {
            entity.firstName = draft.firstName() == null ? entity.firstName : draft.firstName();
            entity.lastName = draft.lastName() == null ? entity.lastName : draft.lastName();
            entity.name = (entity.firstName + " " + entity.lastName).strip();
        }
        if (draft.name() != null) {
            entity.name = draft.name();
            if (draft.firstName() == null && entity.type == EntityType.CONTACTS) {
                int space = entity.name.indexOf(' ');
                entity.firstName = space < 0 ? entity.name : entity.name.substring(0, space);
                entity.lastName = space < 0 ? "" : entity.name.substring(space + 1);
            }
        }
    }

    private void tags(Entity entity, Draft draft) {
        LinkedHashMap<Long, Tag> tags = new LinkedHashMap<>();
        if (draft.tags() == null) {
            entity.tags.forEach(tag -> tags.put(tag.id(), tag));
        }
        List<TagRef> wanted = new ArrayList<>(draft.tagsToAdd());
        wanted.addAll(draft.tags() == null ? List.of() : draft.tags());
        for (TagRef ref : wanted) {
            tag(entity.type, ref, true).ifPresent(tag -> tags.put(tag.id(), tag));
        }
        for (TagRef ref : draft.tagsToDelete()) {
            tag(entity.type, ref, false).ifPresent(tag -> tags.remove(tag.id()));
        }
        entity.tags = new ArrayList<>(tags.values());
    }

    private Optional<Tag> tag(EntityType type, TagRef ref, boolean make) {
        String name = ref.name();
        if (name == null) {
            return entities.tags.get(type, ref.id());
        }
        return make
                ? Optional.of(entities.tags.named(type, name, null))
                : entities.tags.all(type).stream()
                        .filter(tag -> tag.name().equals(name))
                        .findFirst();
    }
}
