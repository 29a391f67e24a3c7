package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The newest events of an account. */
final class EntityEvents {
    private static final int MOST = 2_000;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private final Deque<Event> newest = new ArrayDeque<>();
    private long lastId;

    /** Newest first. */
    List<Event> all() {
        return List.copyOf(newest);
    }

    void add(
            String type,
            String entityType,
            long entityId,
            long by,
            long now,
            ArrayNode after,
            ArrayNode before) {
        newest.addFirst(new Event(id(now), type, entityType, entityId, by, now, after, before));
        if (newest.size() > MOST) {
            newest.removeLast();
        }
    }

    /** Sorted by time and then by place, as a ULID is. */
    private String id(long now) {
        StringBuilder id = new StringBuilder(26);
        digits(id, now * 1_000, 10);
        digits(id, ++lastId, 16);
        return id.toString().toLowerCase(Locale.ROOT);
    }

    private static void digits(StringBuilder to, long number, int count) {
        for (int i = count - 1; i >= 0; i--) {
            to.append(DIGITS.charAt(5 * i > 63 ? 0 : (int) ((number >>> (5 * i)) & 31)));
        }
    }

    static ArrayNode none() {
        return Json.object().putArray("none");
    }

    private static ArrayNode value(String name, ObjectNode of) {
        ArrayNode values = none();
        values.addObject().set(name, of);
        return values;
    }

    private void of(Entity entity, String type, long now, ArrayNode after, ArrayNode before) {
        add(type, entity.type.singular(), entity.id, entity.updatedBy, now, after, before);
    }

    void added(Entity entity, long now) {
        of(entity, entity.type.singular() + "_added", now, none(), none());
    }

    void deleted(Entity entity, long now) {
        of(entity, entity.type.singular() + "_deleted", now, none(), none());
    }

    /** Notes each thing that has changed; whether there was any. */
    boolean changed(Entity before, Entity after, long now) {
        long known = lastId;
        if (before.statusId != after.statusId || before.pipelineId != after.pipelineId) {
            of(after, "lead_status_changed", now, stage(after), stage(before));
        }
        if (before.responsible != after.responsible) {
            of(after, "entity_responsible_changed", now, responsible(after), responsible(before));
        }
        if (!before.name.equals(after.name)) {
            of(after, "name_field_changed", now, name(after), name(before));
        }
        if (before.price != after.price) {
            of(after, "sale_field_changed", now, price(after), price(before));
        }
        fields(before, after, now);
        tags(before, after, now);
        return lastId > known || !Objects.equals(before.closedAt, after.closedAt);
    }

    private static ArrayNode stage(Entity lead) {
        return value(
                "lead_status",
                Json.object().put("id", lead.statusId).put("pipeline_id", lead.pipelineId));
    }

    private static ArrayNode responsible(Entity entity) {
        return value("responsible_user", Json.object().put("id", entity.responsible));
    }

    private static ArrayNode name(Entity entity) {
        return value("name_field_value", Json.object().put("name", entity.name));
    }

    private static ArrayNode price(Entity lead) {
        return value("sale_field_value", Json.object().put("sale", lead.price));
    }

    private void fields(Entity before, Entity after, long now) {
        Set<Long> all = new LinkedHashSet<>(before.values.keySet());
        all.addAll(after.values.keySet());
        for (long field : all) {
            if (!Objects.equals(before.values.get(field), after.values.get(field))) {
                of(
                        after,
                        "custom_field_" + field + "_value_changed",
                        now,
                        values(after, field),
                        values(before, field));
            }
        }
    }

    private static ArrayNode values(Entity entity, long field) {
        ArrayNode all = none();
        for (Value value : entity.values.getOrDefault(field, List.of())) {
            all.addObject()
                    .putObject("custom_field_value")
                    .put("field_id", field)
                    .put("enum_id", value.enumId())
                    .put("text", value.value().asText());
        }
        return all;
    }

    private void tags(Entity before, Entity after, long now) {
        Stream<Tag> added = after.tags.stream().filter(tag -> !before.tags.contains(tag));
        Stream<Tag> gone = before.tags.stream().filter(tag -> !after.tags.contains(tag));
        added.forEach(tag -> of(after, "entity_tag_added", now, tag(tag), none()));
        gone.forEach(tag -> of(after, "entity_tag_deleted", now, none(), tag(tag)));
    }

    private static ArrayNode tag(Tag tag) {
        return value("tag", Json.object().put("name", tag.name()));
    }

    void linked(Entity entity, EntityType otherType, long other, boolean linked, long now) {
        ObjectNode end = Json.object();
        end.putObject("entity").put("type", otherType.singular()).put("id", other);
        ArrayNode link = value("link", end);
        of(
                entity,
                linked ? "entity_linked" : "entity_unlinked",
                now,
                linked ? link : none(),
                linked ? none() : link);
    }

    void noted(Note note, long now) {
        String type =
                switch (note.type()) {
                    case "common" -> "common_note_added";
                    case "attachment" -> "attachment_note_added";
                    default -> "service_note_added";
                };
        add(
                type,
                note.on().singular(),
                note.entityId(),
                note.createdBy(),
                now,
                value("note", Json.object().put("id", note.id())),
                none());
    }

    void task(String type, Task task, long now) {
        add(type, "task", task.id(), task.createdBy(), now, none(), none());
    }

    void message(String type, long leadId, String messageId, long talkId, long now) {
        ArrayNode after =
                value("message", Json.object().put("id", messageId).put("talk_id", talkId));
        add(type, "lead", leadId, 0, now, after, none());
    }
}
