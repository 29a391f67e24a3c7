package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code leads/complex}: a lead with its contact and company in one call; a bare array back. */
final class ComplexEndpoint {
    private static final int MOST = 50;
    private static final int MOST_FIELDS = 40;

    private final Configuration configuration;
    private final Entities entities;
    private final EntityWriter writer;
    private final Unsorted unsorted;

    ComplexEndpoint(
            Configuration configuration,
            Entities entities,
            EntityWriter writer,
            Unsorted unsorted) {
        this.configuration = configuration;
        this.entities = entities;
        this.writer = writer;
        this.unsorted = unsorted;
    }

    private record Wanted(
            Draft lead, Optional<Draft> contact, Optional<Draft> company, String category) {}

    Answer answer(Request request) {
        if (!request.is("POST")) {
            return Problems.methodNotAllowed();
        }
        List<ObjectNode> items = request.items(MOST);
        List<Wanted> wanted = Checks.all(items, (input, index) -> read(input));
        ArrayNode made = Json.object().putArray("made");
        for (int i = 0; i < wanted.size(); i++) {
            made.add(make(request, wanted.get(i), Checks.requestId(items.get(i), i)));
        }
        return Hal.ok(made);
    }

    private Wanted read(Input input) {
        Input embedded = input.under("_embedded");
        return new Wanted(
                read(input, EntityType.LEADS),
                full(embedded, EntityType.CONTACTS),
                full(embedded, EntityType.COMPANIES),
                embedded.under("metadata").text("category", ""));
    }

    private Draft read(Input input, EntityType type) {
        Draft draft = new DraftInput(type, configuration, entities).read(input, null);
        if (draft.values().size() > MOST_FIELDS) {
            input.wrong("TooMany", "custom_fields_values", "This collection is too large.");
        }
        return draft;
    }

    /** The one that is to be made; one with an id is there already. */
    private Optional<Draft> full(Input embedded, EntityType type) {
        List<Input> sent = embedded.list(type.plural());
        if (sent.size() > 1) {
            embedded.wrong("TooMany", type.plural(), "This collection is too large.");
        }
        return sent.stream()
                .findFirst()
                .filter(each -> !each.node().path("id").isNumber())
                .map(each -> read(each, type));
    }

    private ObjectNode make(Request request, Wanted wanted, String requestId) {
        long user = request.userId();
        long now = request.seconds();
        Entity lead = writer.create(EntityType.LEADS, wanted.lead(), user, now);
        for (EntityType type : List.of(EntityType.COMPANIES, EntityType.CONTACTS)) {
            Optional<Draft> draft =
                    type == EntityType.CONTACTS ? wanted.contact() : wanted.company();
            draft.map(each -> writer.create(type, each, user, now))
                    .ifPresent(
                            made ->
                                    entities.links.link(
                                            EntityType.LEADS, lead.id, type, made.id, true));
        }
        Long contact = first(lead, EntityType.CONTACTS);
        if (!wanted.category().isEmpty()) {
            unsorted.add(wanted.category(), lead, contact == null ? 0 : contact, now);
        }
        ObjectNode body =
                Json.object()
                        .put("id", lead.id)
                        .put("contact_id", contact)
                        .put("company_id", first(lead, EntityType.COMPANIES));
        body.putArray("request_id").add(requestId);
        return body.put("merged", false);
    }

    private @Nullable Long first(Entity lead, EntityType type) {
        List<Long> linked = entities.links.of(EntityType.LEADS, lead.id, type);
        return linked.isEmpty() ? null : linked.getFirst();
    }
}
