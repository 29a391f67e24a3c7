package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code {entity}/{id}/links}, {@code link} and {@code unlink}, for one entity or for many. */
final class LinkEndpoints {
    private final Entities entities;
    private final Announcer announcer;

    LinkEndpoints(Entities entities, Announcer announcer) {
        this.entities = entities;
        this.announcer = announcer;
    }

    /**
     * Answers a call.
     *
     * @param verb links, link or unlink
     * @param id the entity, or 0 when each item names its own
     */
    Answer answer(Request request, EntityType type, long id, String verb) {
        if (id != 0 && entities.get(type, id).isEmpty()) {
            return Problems.notFound("Entity not found");
        }
        if (verb.equals("links")) {
            return request.is("GET") ? list(request, type, id) : Problems.methodNotAllowed();
        }
        return request.is("POST")
                ? change(request, type, id, verb.equals("link"))
                : Problems.methodNotAllowed();
    }

    private Answer list(Request request, EntityType type, long id) {
        List<ObjectNode> links = new ArrayList<>();
        for (EntityType other : EntityType.values()) {
            if (other != type
                    && Ranges.one(request.params(), other.plural(), "filter", "to_entity_type")) {
                entities.links
                        .of(type, id, other)
                        .forEach(to -> links.add(json(type, id, other, to)));
            }
        }
        return Hal.whole(200, request, "links", links, each -> each);
    }

    private ObjectNode json(EntityType type, long id, EntityType other, long to) {
        ObjectNode body =
                Json.object().put("to_entity_id", to).put("to_entity_type", other.plural());
        if (type == EntityType.LEADS && other == EntityType.CONTACTS) {
            body.putObject("metadata").put("main_contact", entities.links.main(id, to));
        } else {
            body.putNull("metadata");
        }
        return body;
    }

    private record Wanted(long from, EntityType toType, long to, boolean main) {}

    private Answer change(Request request, EntityType type, long id, boolean link) {
        List<Optional<Wanted>> wanted =
                Checks.all(request.items(), (input, index) -> read(input, type, id));
        List<ObjectNode> links = new ArrayList<>();
        for (Optional<Wanted> each : wanted) {
            Wanted pair = each.orElseThrow();
            boolean changed = true;
            if (link) {
                entities.links.link(type, pair.from(), pair.toType(), pair.to(), pair.main());
                links.add(
                        json(type, pair.from(), pair.toType(), pair.to())
                                .put("entity_id", pair.from()));
            } else {
                changed = entities.links.unlink(type, pair.from(), pair.toType(), pair.to());
            }
            if (changed) {
                announcer.linked(
                        entities.get(type, pair.from()).orElseThrow(),
                        pair.toType(),
                        pair.to(),
                        link,
                        request.seconds());
            }
        }
        return link ? Hal.whole(200, request, "links", links, each -> each) : Hal.noContent();
    }

    private Optional<Wanted> read(Input input, EntityType type, long id) {
        long from = id == 0 ? input.integer("entity_id", 0) : id;
        Optional<EntityType> toType = EntityType.of(input.requiredText("to_entity_type"));
        long to = input.integer("to_entity_id", 0);
        Input metadata = input.under("metadata");
        boolean main = metadata.flag("is_main", false) || metadata.flag("main_contact", false);
        if (entities.get(type, from).isEmpty()) {
            input.notAChoice("entity_id");
        }
        if (toType.isEmpty() || toType.get() == type) {
            input.notAChoice("to_entity_type");
            return Optional.empty();
        }
        if (entities.get(toType.get(), to).isEmpty()) {
            input.notAChoice("to_entity_id");
        }
        return Optional.of(new Wanted(from, toType.get(), to, main));
    }
}
