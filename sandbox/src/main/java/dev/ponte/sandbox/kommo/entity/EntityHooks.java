package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.User;
import dev.ponte.sandbox.kommo.hook.FormBody;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The webhooks that tell of entities, key by key in Kommo's order. */
final class EntityHooks {
    private final HookHead head;
    private final Configuration configuration;
    private final Entities entities;
    private final ValueJson values;
    private final DateTimeFormatter local;

    EntityHooks(HookHead head, Configuration configuration, Entities entities) {
        this.head = head;
        this.configuration = configuration;
        this.entities = entities;
        this.values = new ValueJson(configuration.fields());
        this.local =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                        .withZone(ZoneId.of(configuration.profile().timezone()));
    }

    /**
     * An entity's own hook.
     *
     * @param verb add, update, status or responsible
     * @param before how it was, for what says so
     */
    Hook of(String verb, Entity entity, @Nullable Entity before) {
        FormBody body = head.body();
        boolean lead = entity.type == EntityType.LEADS;
        // A contact that has another responsible person is told of as changed.
        String under = lead || !verb.equals("responsible") ? verb : "update";
        String group = (lead ? "leads[" : "contacts[") + under + "]";
        if (lead) {
            lead(body.under(group + "[0]"), entity, before);
        } else {
            person(body.under(group + "[0]"), entity, before);
        }
        return new Hook(verb + "_" + entity.type.singular(), group, body);
    }

    private void lead(FormBody item, Entity lead, @Nullable Entity before) {
        item.put("[id]", lead.id).put("[name]", lead.name).put("[status_id]", lead.statusId);
        if (before != null && before.statusId != lead.statusId) {
            item.put("[old_status_id]", before.statusId);
        }
        item.put("[price]", lead.price).put("[responsible_user_id]", lead.responsible);
        if (before != null && before.responsible != lead.responsible) {
            item.put("[old_responsible_user_id]", before.responsible);
        }
        item.put("[last_modified]", lead.updatedAt)
                .put("[modified_user_id]", lead.updatedBy)
                .put("[created_user_id]", lead.createdBy)
                .put("[date_create]", lead.createdAt)
                .put("[pipeline_id]", lead.pipelineId);
        if (before != null && before.pipelineId != lead.pipelineId) {
            item.put("[old_pipeline_id]", before.pipelineId);
        }
        tags(item, lead);
        item.put("[account_id]", head.account().id());
        values.put(item, lead);
        item.put("[created_at]", lead.createdAt).put("[updated_at]", lead.updatedAt);
    }

    private static void tags(FormBody item, Entity entity) {
        for (int i = 0; i < entity.tags.size(); i++) {
            item.put("[tags][" + i + "][id]", entity.tags.get(i).id())
                    .put("[tags][" + i + "][name]", entity.tags.get(i).name());
        }
    }

    private void person(FormBody item, Entity entity, @Nullable Entity before) {
        item.put("[id]", entity.id)
                .put("[name]", entity.name)
                .put("[responsible_user_id]", entity.responsible);
        if (before != null && before.responsible != entity.responsible) {
            item.put("[old_responsible_user_id]", before.responsible);
        }
        item.put("[date_create]", entity.createdAt)
                .put("[last_modified]", entity.updatedAt)
                .put("[created_user_id]", entity.createdBy)
                .put("[modified_user_id]", entity.updatedBy);
        entities.links.of(entity.type, entity.id, EntityType.COMPANIES).stream()
                .findFirst()
                .flatMap(company -> entities.get(EntityType.COMPANIES, company))
                .ifPresent(
                        company ->
                                item.put("[company_name]", company.name)
                                        .put("[linked_company_id]", company.id));
        item.put("[account_id]", head.account().id());
        values.put(item, entity);
        for (long lead : entities.links.of(entity.type, entity.id, EntityType.LEADS)) {
            item.put("[linked_leads_id][" + lead + "][ID]", lead);
        }
        tags(item, entity);
        item.put("[created_at]", entity.createdAt)
                .put("[updated_at]", entity.updatedAt)
                .put("[type]", entity.type.singular());
    }

    Hook deleted(Entity entity) {
        FormBody body = head.body();
        boolean lead = entity.type == EntityType.LEADS;
        String group = lead ? "leads[delete]" : "contacts[delete]";
        FormBody item = body.under(group + "[0]").put("[id]", entity.id);
        if (lead) {
            item.put("[status_id]", entity.statusId).put("[pipeline_id]", entity.pipelineId);
        } else {
            item.put("[type]", entity.type.singular());
        }
        return new Hook("delete_" + entity.type.singular(), group, body);
    }

    Hook note(Note note) {
        FormBody body = head.body();
        String group = (note.on() == EntityType.LEADS ? "leads" : "contacts") + "[note]";
        String at = local.format(Instant.ofEpochSecond(note.createdAt()));
        FormBody item = body.under(group + "[0]");
        if (note.on() != EntityType.LEADS) {
            item.put("[type]", note.on().singular());
        }
        item.put("[note][text]", note.text())
                // The misspelt key is Kommo's.
                .put("[note][attachement]", "")
                .put("[note][date_create]", at)
                .put("[note][note_type]", note.number())
                .put("[note][element_type]", note.on().number())
                .put("[note][element_id]", note.entityId())
                .put("[note][group_id]", 0)
                .put("[note][timestamp_x]", at)
                .put("[note][account_id]", head.account().id())
                .put("[note][metadata]", source(note.createdBy()))
                .put("[note][created_by]", note.createdBy())
                .put("[note][modified_by]", note.updatedBy())
                .put("[note][main_user_id]", note.responsible())
                .put("[note][id]", note.id())
                .put("[note][created_at]", note.createdAt())
                .put("[note][updated_at]", note.updatedAt());
        return new Hook("note_" + note.on().singular(), group, body);
    }

    private String source(long userId) {
        var metadata = Json.object();
        metadata.putObject("event_source")
                .put("id", userId)
                .put(
                        "author_name",
                        configuration.users().get(userId).map(User::name).orElse("Robot"))
                .put("type", 1);
        return metadata.toString();
    }

    Hook task(String verb, Task task, boolean closed) {
        FormBody body = head.body();
        String group = "task[" + verb + "]";
        FormBody item = body.under(group + "[0]").put("[id]", task.id());
        if (task.on() != null) {
            item.put("[element_id]", task.entityId()).put("[element_type]", task.on().number());
        }
        item.put("[task_type]", task.taskType())
                .put("[date_create]", local.format(Instant.ofEpochSecond(task.createdAt())))
                .put("[text]", task.text())
                .put("[status]", task.completed() ? 1 : 0)
                .put("[account_id]", head.account().id())
                .put("[created_user_id]", task.createdBy())
                .put("[last_modified]", local.format(Instant.ofEpochSecond(task.updatedAt())))
                .put("[responsible_user_id]", task.responsible())
                .put("[complete_till]", local.format(Instant.ofEpochSecond(task.completeTill())));
        if (closed) {
            item.put("[action_close]", 1);
        }
        if (task.result() != null) {
            item.put("[result][id]", task.id() + 1).put("[result][text]", task.result());
        }
        item.put("[created_at]", task.createdAt()).put("[updated_at]", task.updatedAt());
        return new Hook(verb + "_task", group, body);
    }
}
