package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ponte.sandbox.kommo.config.BotRun;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.FieldEnum;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens in an account without the API: customers write, and people work in the pages. */
public final class Desk {
    private static final String ANSWER = "AI_ANSWER";

    private final Entities entities;
    private final Configuration configuration;
    private final Unsorted unsorted;
    private final TalkEndpoints talks;
    private final EntityEvents events;
    private final Announcer announcer;

    Desk(
            Entities entities,
            Configuration configuration,
            Unsorted unsorted,
            TalkEndpoints talks,
            EntityEvents events,
            Announcer announcer) {
        this.entities = entities;
        this.configuration = configuration;
        this.unsorted = unsorted;
        this.talks = talks;
        this.events = events;
        this.announcer = announcer;
    }

    /**
     * A customer who has never written does so: there is a contact, a talk, and a lead or an
     * incoming lead now. Who calls tells of them.
     *
     * @param talk its ids are the caller's
     * @param leadId the lead, also of an incoming one
     * @param uid of the incoming lead; null = it is a lead already
     */
    public void opened(
            Talk talk, long leadId, @Nullable String uid, String name, @Nullable String phone) {
        if (entities.get(EntityType.CONTACTS, talk.contactId()).isEmpty()) {
            Entity contact = entities.add(EntityType.CONTACTS, talk.contactId());
            stamp(contact, talk.createdAt());
            int space = name.indexOf(' ');
            contact.name = name;
            contact.firstName = space < 0 ? name : name.substring(0, space);
            contact.lastName = space < 0 ? "" : name.substring(space + 1);
            phone(contact, phone);
        }
        if (entities.get(EntityType.LEADS, leadId).isEmpty()) {
            Entity lead = entities.add(EntityType.LEADS, leadId);
            stamp(lead, talk.createdAt());
            lead.name = "Lead #" + leadId;
            lead.pipelineId = configuration.pipelines().main().id();
            lead.statusId = configuration.pipelines().main().first().id();
            if (uid != null) {
                unsorted.put(uid, "chats", lead, talk.contactId(), talk.origin(), talk.createdAt());
            }
        }
        entities.links.link(EntityType.LEADS, leadId, EntityType.CONTACTS, talk.contactId(), false);
        talks.put(talk);
    }

    private void stamp(Entity entity, long now) {
        entity.createdAt = now;
        entity.updatedAt = now;
        entity.responsible = configuration.users().owner().id();
    }

    private void phone(Entity contact, @Nullable String phone) {
        if (phone != null) {
            configuration
                    .fields()
                    .byCode("contacts", "PHONE")
                    .ifPresent(
                            field -> {
                                FieldEnum work = field.choices().getFirst();
                                contact.values.put(
                                        field.id(),
                                        List.of(
                                                new Value(
                                                        TextNode.valueOf("+" + phone),
                                                        work.id(),
                                                        work.code())));
                            });
        }
    }

    /** A message was written in a talk. */
    public void wrote(long talkId, long leadId, String messageId, boolean incoming, long now) {
        talks.written(talkId, now);
        events.message(
                incoming ? "incoming_chat_message" : "outgoing_chat_message",
                leadId,
                messageId,
                talkId,
                now);
    }

    /** A person moves a lead; an incoming one is taken by that. */
    public boolean move(long leadId, long pipelineId, long statusId, long now) {
        Optional<Entity> lead = entities.get(EntityType.LEADS, leadId);
        boolean open =
                configuration
                        .pipelines()
                        .stage(pipelineId, statusId)
                        .filter(stage -> stage.type() == 0)
                        .isPresent();
        if (lead.isEmpty() || !open) {
            return false;
        }
        long user = configuration.users().owner().id();
        Optional<Incoming> waiting = waiting(leadId);
        if (waiting.isPresent()) {
            lead.get().pipelineId = pipelineId;
            unsorted.accept(waiting.get(), statusId, user, now);
            return true;
        }
        Entity before = lead.get().copy();
        lead.get().pipelineId = pipelineId;
        lead.get().statusId = statusId;
        EntityWriter.close(lead.get(), now);
        lead.get().updatedAt = now;
        lead.get().updatedBy = user;
        announcer.changed(before, lead.get(), now);
        return true;
    }

    /**
     * A person deletes a lead, contact or company; only people can. An incoming lead is declined.
     */
    public boolean delete(EntityType type, long id, long now) {
        Optional<Entity> entity = entities.get(type, id);
        Optional<Incoming> waiting = type == EntityType.LEADS ? waiting(id) : Optional.empty();
        if (entity.isPresent() && waiting.isPresent()) {
            unsorted.decline(waiting.get(), configuration.users().owner().id(), now);
            return true;
        }
        entity.ifPresent(
                each -> {
                    each.deleted = true;
                    each.updatedAt = now;
                    announcer.deleted(each, now);
                });
        return entity.isPresent();
    }

    /**
     * A bot is started on a lead: it writes what stands in the field for answers, as a bot does
     * whose only step is {@code {{lead.cf.ID}}}. Without a talk there is nobody to write to.
     */
    public BotRun runs(BotRun run) {
        if (run.stopped() || !run.entityType().equals("leads")) {
            return run;
        }
        Optional<Talk> talk = talks.ofLead(run.entityId());
        Optional<String> text =
                configuration
                        .fields()
                        .byCode("leads", ANSWER)
                        .flatMap(field -> shown(run.entityId(), field.id()));
        if (talk.isEmpty() || text.isEmpty()) {
            return run;
        }
        long now = run.at().getEpochSecond();
        String id = UUID.randomUUID().toString();
        wrote(talk.get().id(), run.entityId(), id, false, now);
        return run.saying(text.get());
    }

    private Optional<String> shown(long leadId, long fieldId) {
        return entities.get(EntityType.LEADS, leadId)
                .map(entity -> entity.values.getOrDefault(fieldId, List.of()))
                .flatMap(values -> values.stream().findFirst())
                .map(value -> value.value().asText());
    }

    /** Whether nobody has taken the lead yet. */
    public boolean incoming(long leadId) {
        return waiting(leadId).isPresent();
    }

    private Optional<Incoming> waiting(long leadId) {
        return unsorted.all().stream().filter(each -> each.leadId() == leadId).findFirst();
    }
}
