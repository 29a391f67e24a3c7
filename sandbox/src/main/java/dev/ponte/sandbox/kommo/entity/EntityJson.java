package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.Set;

/** Leads, contacts and companies as Kommo writes them. */
final class EntityJson {
    private final Account account;
    private final Configuration configuration;
    private final Entities entities;
    private final Tasks tasks;
    private final ValueJson values;

    EntityJson(Account account, Configuration configuration, Entities entities, Tasks tasks) {
        this.account = account;
        this.configuration = configuration;
        this.entities = entities;
        this.tasks = tasks;
        this.values = new ValueJson(configuration.fields());
    }

    ObjectNode write(Request request, Entity entity) {
        boolean lead = entity.type == EntityType.LEADS;
        ObjectNode body = Json.object().put("id", entity.id).put("name", entity.name);
        if (lead) {
            body.put("price", entity.price);
        } else if (entity.type == EntityType.CONTACTS) {
            body.put("first_name", entity.firstName).put("last_name", entity.lastName);
        }
        body.put("responsible_user_id", entity.responsible).put("group_id", 0);
        if (lead) {
            body.put("status_id", entity.statusId)
                    .put("pipeline_id", entity.pipelineId)
                    .put("loss_reason_id", entity.lossReasonId)
                    .putNull("source_id");
        }
        body.put("created_by", entity.createdBy)
                .put("updated_by", entity.updatedBy)
                .put("created_at", entity.createdAt)
                .put("updated_at", entity.updatedAt);
        if (lead) {
            body.put("closed_at", entity.closedAt);
        }
        body.put("closest_task_at", tasks.closest(entity.type, entity.id))
                .put("is_deleted", entity.deleted);
        values.put(body, entity);
        if (lead) {
            body.putNull("score");
        }
        body.put("account_id", account.id());
        if (lead) {
            body.putNull("labor_cost").put("is_price_computed", false);
        }
        // The odd query is Kommo's.
        Hal.link(body, href(request, entity.type, entity.id) + "?page=1&limit=50");
        embed(body.putObject("_embedded"), request, entity);
        return body;
    }

    private static String href(Request request, EntityType type, long id) {
        return request.href(type.plural() + "/" + id);
    }

    private void embed(ObjectNode embedded, Request request, Entity entity) {
        Set<String> with = request.params().with();
        ArrayNode tags = embedded.putArray("tags");
        entity.tags.forEach(
                tag ->
                        tags.addObject()
                                .put("id", tag.id())
                                .put("name", tag.name())
                                .put("color", tag.color()));
        if (entity.type != EntityType.COMPANIES) {
            linked(embedded, request, entity, EntityType.COMPANIES);
        }
        if (entity.type != EntityType.CONTACTS && with.contains("contacts")) {
            linked(embedded, request, entity, EntityType.CONTACTS);
        }
        if (entity.type != EntityType.LEADS && with.contains("leads")) {
            linked(embedded, request, entity, EntityType.LEADS);
        }
        Long reason = entity.lossReasonId;
        if (entity.type == EntityType.LEADS && with.contains("loss_reason")) {
            ArrayNode reasons = embedded.putArray("loss_reason");
            if (reason != null) {
                configuration.lossReasons().embedded(request, reason).ifPresent(reasons::add);
            }
        }
    }

    private void linked(ObjectNode embedded, Request request, Entity entity, EntityType type) {
        ArrayNode array = embedded.putArray(type.plural());
        for (long id : entities.links.of(entity.type, entity.id, type)) {
            ObjectNode link = array.addObject().put("id", id);
            if (type == EntityType.CONTACTS && entity.type == EntityType.LEADS) {
                link.put("is_main", entities.links.main(entity.id, id));
            }
            Hal.link(link, href(request, type, id));
        }
    }

    /** What answers a creation: next to nothing. */
    static ObjectNode created(Request request, Entity entity, String requestId) {
        ObjectNode body = Json.object().put("id", entity.id).put("request_id", requestId);
        return Hal.link(body, href(request, entity.type, entity.id));
    }

    /** What answers a change. */
    static ObjectNode updated(Request request, Entity entity) {
        ObjectNode body = Json.object().put("id", entity.id);
        if (entity.type == EntityType.CONTACTS) {
            body.put("name", entity.name);
        }
        body.put("updated_at", entity.updatedAt);
        return Hal.link(body, href(request, entity.type, entity.id));
    }
}
