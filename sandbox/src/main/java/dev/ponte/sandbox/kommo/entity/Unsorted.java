package dev.ponte.sandbox.kommo.entity;

import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.config.Pipelines;
import dev.ponte.sandbox.kommo.hook.FormBody;
import dev.ponte.sandbox.kommo.hook.Hook;
import dev.ponte.sandbox.kommo.hook.HookHead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The incoming leads of an account, which wait in the first stage until somebody takes them. */
final class Unsorted {
    private final Account account;
    private final Entities entities;
    private final Pipelines pipelines;
    private final Announcer announcer;
    private final HookHead head;
    private final Consumer<Hook> tell;
    private final Map<String, Incoming> byUid = new LinkedHashMap<>();

    Unsorted(
            Account account,
            Entities entities,
            Pipelines pipelines,
            Announcer announcer,
            HookHead head,
            Consumer<Hook> tell) {
        this.account = account;
        this.entities = entities;
        this.pipelines = pipelines;
        this.announcer = announcer;
        this.head = head;
        this.tell = tell;
    }

    List<Incoming> all() {
        return List.copyOf(byUid.values());
    }

    Optional<Incoming> get(String uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    /** A lead comes in by a form or a call, and is told of. */
    Incoming add(String category, Entity lead, long contactId, long now) {
        String uid = account.uuid("unsorted-" + lead.id).replace("-", "").substring(0, 20);
        Incoming incoming = put(uid, category, lead, contactId, category, now);
        FormBody body = head.body();
        body.under("unsorted[add][0]")
                .put("[uid]", uid)
                .put("[category]", category)
                .put("[date_create]", now)
                .put("[data][leads][0][id]", lead.id)
                .put("[data][contacts][0][id]", contactId == 0 ? null : contactId)
                .put("[pipeline_id]", lead.pipelineId)
                .put("[account_id]", account.id())
                .put("[lead_id]", lead.id)
                .put("[created_at]", now);
        tell.accept(new Hook("add_unsorted", "unsorted[add]", body));
        return incoming;
    }

    /** A lead has come in, and others tell of it. */
    Incoming put(
            String uid, String category, Entity lead, long contactId, String source, long now) {
        pipelines
                .get(lead.pipelineId)
                .ifPresent(pipeline -> lead.statusId = pipeline.incoming().id());
        Incoming incoming =
                new Incoming(uid, category, lead.pipelineId, lead.id, contactId, source, now);
        byUid.put(uid, incoming);
        return incoming;
    }

    /** Somebody takes it: it becomes a lead like any other. */
    void accept(Incoming incoming, long statusId, long userId, long now) {
        byUid.remove(incoming.uid());
        entities.get(EntityType.LEADS, incoming.leadId())
                .ifPresent(
                        lead -> {
                            lead.statusId = statusId;
                            lead.updatedAt = now;
                            lead.updatedBy = userId;
                            tell.accept(gone(incoming, "accept", userId));
                            announcer.added(lead, now);
                        });
    }

    /** Nobody wants it: its lead goes. */
    void decline(Incoming incoming, long userId, long now) {
        byUid.remove(incoming.uid());
        tell.accept(gone(incoming, "decline", userId));
        entities.get(EntityType.LEADS, incoming.leadId())
                .ifPresent(
                        lead -> {
                            lead.deleted = true;
                            announcer.deleted(lead, now);
                        });
    }

    private Hook gone(Incoming incoming, String action, long userId) {
        FormBody body = head.body();
        FormBody item =
                body.under("unsorted[delete][0]")
                        .put("[action]", action)
                        .put("[uid]", incoming.uid())
                        .put("[category]", incoming.category())
                        .put("[created_at]", incoming.createdAt())
                        .put("[modified_user_id]", userId)
                        .put("[" + action + "_result][leads][0]", incoming.leadId());
        if (incoming.contactId() != 0) {
            item.put("[" + action + "_result][contacts][0]", incoming.contactId());
        }
        return new Hook("delete_unsorted", "unsorted[delete]", body);
    }
}
