package dev.ponte.gateway.source.kommo;

import dev.ponte.events.crm.CrmEntityChanged;
import dev.ponte.events.crm.CrmEntityChanged.Action;
import dev.ponte.events.crm.CrmEntityChanged.Entity;
import dev.ponte.gateway.source.ContentHash;
import dev.ponte.gateway.source.Parsed;
import dev.ponte.gateway.source.SourceEvent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A lead, contact, task, note … that changed. */
record EntityReader(KommoAccount account) {

    Parsed read(KommoGroup group, String action, PhpArray entry, Instant receivedAt) {
        PhpArray note = action.equals("note") ? entry.array("note") : null;
        if (note != null) {
            return changed("note", Entity.NOTE, "add", note, receivedAt);
        }
        Entity entity = group.entityOf(entry);
        return changed(
                entity == Entity.OTHER ? group.name() : word(entity.name()),
                entity,
                action,
                entry,
                receivedAt);
    }

    private Parsed changed(
            String name, Entity entity, String actionWord, PhpArray fields, Instant receivedAt) {
        String entityId = id(entity, fields);
        if (entityId == null) {
            return new Parsed.Ignored("entity-without-id");
        }
        Action action = KommoAction.of(actionWord);
        Instant at = KommoTime.of(fields, receivedAt);
        CrmEntityChanged change =
                new CrmEntityChanged(
                        account.id(),
                        account.subdomain(),
                        entity,
                        action,
                        entityId,
                        fields.number("pipeline_id"),
                        fields.number("status_id"),
                        fields.number("old_status_id"),
                        fields.number("responsible_user_id"),
                        fields.toMap(),
                        at);
        String did = action == Action.OTHER ? actionWord : word(action.name());
        return Parsed.of(
                new SourceEvent(
                        eventId(name, entityId, did, fields, change),
                        entity + "/" + entityId,
                        name + "/" + entityId,
                        at,
                        change));
    }

    /**
     * The business key of the change. The hash is there because two changes of one second differ in
     * nothing else, and a repeated delivery repeats its content.
     */
    private String eventId(
            String name, String entityId, String did, PhpArray fields, CrmEntityChanged change) {
        StringBuilder id = new StringBuilder("kommo:").append(account.id());
        id.append(':').append(name).append(':').append(entityId).append(':').append(did);
        String updatedAt = fields.firstText("updated_at", "last_modified", "created_at");
        if (updatedAt != null) {
            id.append(':').append(updatedAt);
        }
        if (change.statusId() != null) {
            id.append(":s").append(change.statusId());
        }
        return id.append(':').append(ContentHash.of(change.attributes())).toString();
    }

    private static @Nullable String id(Entity entity, PhpArray fields) {
        return switch (entity) {
            case UNSORTED -> fields.firstText("uid", "id");
            case TALK -> fields.firstText("talk_id", "id");
            default -> fields.firstText("id", "uid");
        };
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
