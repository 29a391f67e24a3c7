package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.config.Pipeline;
import dev.ponte.sandbox.kommo.config.Stage;
import dev.ponte.sandbox.kommo.config.StageKey;
import dev.ponte.sandbox.kommo.config.User;
import dev.ponte.sandbox.kommo.entity.Draft.Linked;
import dev.ponte.sandbox.kommo.entity.Draft.TagRef;
import dev.ponte.sandbox.kommo.hal.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads leads, contacts and companies as callers send them. */
final class DraftInput {
    private final EntityType type;
    private final Configuration configuration;
    private final Entities entities;

    DraftInput(EntityType type, Configuration configuration, Entities entities) {
        this.type = type;
        this.configuration = configuration;
        this.entities = entities;
    }

    /**
     * Reads an item.
     *
     * @param before what it is to change, or null for a new one
     */
    Draft read(Input input, @Nullable Entity before) {
        boolean lead = type == EntityType.LEADS;
        StageKey stage = lead ? stage(input, before) : null;
        Input embedded = input.under("_embedded");
        return new Draft(
                input.text("name"),
                input.text("first_name"),
                input.text("last_name"),
                lead ? number(input, "price") : null,
                stage == null ? null : stage.pipelineId(),
                stage == null ? null : stage.statusId(),
                lead ? lossReason(input) : null,
                responsible(input),
                number(input, "created_by"),
                number(input, "updated_by"),
                number(input, "created_at"),
                number(input, "updated_at"),
                number(input, "closed_at"),
                new ValueInput(configuration.fields(), type.plural()).read(input),
                embedded.has("tags") ? tags(embedded, "tags") : null,
                tags(input, "tags_to_add"),
                tags(input, "tags_to_delete"),
                contacts(embedded),
                companies(embedded));
    }

    private static @Nullable Long number(Input input, String name) {
        return input.node().hasNonNull(name) ? (Long) input.integer(name, 0) : null;
    }

    private @Nullable Long responsible(Input input) {
        Long wanted = number(input, "responsible_user_id");
        if (wanted != null && configuration.users().get(wanted).filter(User::active).isEmpty()) {
            input.notAChoice("responsible_user_id");
        }
        return wanted;
    }

    private @Nullable Long lossReason(Input input) {
        Long wanted = number(input, "loss_reason_id");
        if (wanted != null && !configuration.lossReasons().has(wanted)) {
            input.notAChoice("loss_reason_id");
        }
        return wanted;
    }

    /** Pipeline and stage together; whichever is missing follows from the other. */
    private @Nullable StageKey stage(Input input, @Nullable Entity before) {
        Long pipelineId = number(input, "pipeline_id");
        Long statusId = number(input, "status_id");
        if (pipelineId == null && statusId == null) {
            return null;
        }
        Optional<Pipeline> pipeline =
                pipelineId == null
                        ? holding(statusId == null ? 0 : statusId, before)
                        : configuration.pipelines().get(pipelineId);
        if (pipeline.isEmpty()) {
            input.notAChoice(pipelineId == null ? "status_id" : "pipeline_id");
            return null;
        }
        if (statusId == null) {
            return new StageKey(pipeline.get().id(), pipeline.get().first().id());
        }
        if (pipeline.get().stage(statusId).isEmpty()) {
            input.notAChoice("status_id");
        }
        return new StageKey(pipeline.get().id(), statusId);
    }

    private Optional<Pipeline> holding(long statusId, @Nullable Entity before) {
        if (statusId == Stage.WON || statusId == Stage.LOST) {
            return before == null
                    ? Optional.of(configuration.pipelines().main())
                    : configuration.pipelines().get(before.pipelineId);
        }
        return configuration.pipelines().all().stream()
                .filter(pipeline -> pipeline.stage(statusId).isPresent())
                .findFirst();
    }

    private List<TagRef> tags(Input input, String name) {
        List<TagRef> tags = new ArrayList<>();
        for (Input each : input.list(name)) {
            String label = each.text("name");
            long id = each.integer("id", 0);
            if (label == null && entities.tags.get(type, id).isEmpty()) {
                each.notAChoice("id");
            }
            tags.add(new TagRef(id, label));
        }
        return tags;
    }

    private List<Linked> contacts(Input embedded) {
        List<Linked> contacts = new ArrayList<>();
        if (type != EntityType.CONTACTS) {
            for (Input each : embedded.list("contacts")) {
                JsonNode id = each.node().path("id");
                if (id.isNumber()) {
                    known(each, EntityType.CONTACTS, id.asLong());
                    contacts.add(new Linked(id.asLong(), each.flag("is_main", false)));
                }
            }
        }
        return contacts;
    }

    private List<Long> companies(Input embedded) {
        List<Long> companies = new ArrayList<>();
        if (type != EntityType.COMPANIES) {
            for (Input each : embedded.list("companies")) {
                JsonNode id = each.node().path("id");
                if (id.isNumber()) {
                    known(each, EntityType.COMPANIES, id.asLong());
                    companies.add(id.asLong());
                }
            }
        }
        return companies;
    }

    private void known(Input each, EntityType kind, long id) {
        if (entities.get(kind, id).isEmpty()) {
            each.notAChoice("id");
        }
    }
}
