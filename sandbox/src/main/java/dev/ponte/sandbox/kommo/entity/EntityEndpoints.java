package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.kommo.config.Configuration;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code leads}, {@code contacts}, {@code companies}, and one of them. */
final class EntityEndpoints {
    private final Configuration configuration;
    private final Entities entities;
    private final EntityWriter writer;
    private final EntityJson json;

    EntityEndpoints(
            Configuration configuration, Entities entities, EntityWriter writer, EntityJson json) {
        this.configuration = configuration;
        this.entities = entities;
        this.writer = writer;
        this.json = json;
    }

    Answer answer(Request request, EntityType type) {
        if (request.depth() == 1) {
            return switch (request.method()) {
                case "GET" -> list(request, type);
                case "POST" -> create(request, type);
                case "PATCH" -> updateMany(request, type);
                default -> Problems.methodNotAllowed();
            };
        }
        return switch (request.method()) {
            case "GET" ->
                    entities.get(type, request.id(1))
                            .map(entity -> Hal.ok(json.write(request, entity)))
                            .orElseGet(Hal::noContent);
            case "PATCH" -> updateOne(request, type);
            // There is no DELETE: only people delete entities, in the user interface.
            default -> Problems.methodNotAllowed();
        };
    }

    private Answer list(Request request, EntityType type) {
        EntityFilter filter = new EntityFilter(request.params());
        List<Entity> found =
                entities.all(type).stream().filter(filter).sorted(filter.order()).toList();
        return Hal.page(request, type.plural(), found, entity -> json.write(request, entity));
    }

    private DraftInput reader(EntityType type) {
        return new DraftInput(type, configuration, entities);
    }

    private Answer create(Request request, EntityType type) {
        List<ObjectNode> items = request.items();
        DraftInput reader = reader(type);
        List<Draft> drafts = Checks.all(items, (input, index) -> reader.read(input, null));
        List<ObjectNode> made = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Entity entity = writer.create(type, drafts.get(i), request.userId(), request.seconds());
            made.add(EntityJson.created(request, entity, Checks.requestId(items.get(i), i)));
        }
        return Hal.written(request, type.plural(), made);
    }

    /** An entity and what it is to become. */
    private record Change(Entity entity, Draft draft) {}

    private Answer updateMany(Request request, EntityType type) {
        DraftInput reader = reader(type);
        List<Optional<Change>> changes =
                Checks.all(
                        request.items(),
                        (input, index) -> {
                            Optional<Entity> named = named(input, type);
                            return named.map(
                                    entity -> new Change(entity, reader.read(input, entity)));
                        });
        List<ObjectNode> written = new ArrayList<>();
        for (Optional<Change> change : changes) {
            written.add(EntityJson.updated(request, carryOut(request, change.orElseThrow())));
        }
        return Hal.written(request, type.plural(), written);
    }

    private Optional<Entity> named(Input input, EntityType type) {
        Optional<Entity> entity = entities.get(type, input.integer("id", 0));
        if (entity.isEmpty()) {
            input.notAChoice("id");
        }
        return entity;
    }

    private Entity carryOut(Request request, Change change) {
        return writer.update(change.entity(), change.draft(), request.userId(), request.seconds());
    }

    private Answer updateOne(Request request, EntityType type) {
        Optional<Entity> entity = entities.get(type, request.id(1));
        if (entity.isEmpty()) {
            return Hal.noContent();
        }
        Checks checks = new Checks();
        Draft draft = reader(type).read(checks.input(request.item(), 0), entity.get());
        checks.refuseIfWrong();
        return Hal.ok(
                EntityJson.updated(request, carryOut(request, new Change(entity.get(), draft))));
    }
}
