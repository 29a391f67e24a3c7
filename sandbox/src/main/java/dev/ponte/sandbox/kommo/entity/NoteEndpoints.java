package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code {entity}/notes} and {@code {entity}/{id}/notes}. */
final class NoteEndpoints {
    private static final int MOST = 20_000;
    private static final int LONGEST = 20_000;

    private final Account account;
    private final Entities entities;
    private final Announcer announcer;
    private final Map<Long, Note> byId = new LinkedHashMap<>();

    NoteEndpoints(Account account, Entities entities, Announcer announcer) {
        this.account = account;
        this.entities = entities;
        this.announcer = announcer;
    }

    /** Oldest first. */
    List<Note> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Answers a call.
     *
     * @param entityId 0 when the path names none
     * @param rest what follows {@code notes} in the path
     */
    Answer answer(Request request, EntityType type, long entityId, List<String> rest) {
        if (entityId != 0 && entities.get(type, entityId).isEmpty()) {
            return Problems.notFound("Entity not found");
        }
        if (rest.isEmpty()) {
            return switch (request.method()) {
                case "GET" -> list(request, type, entityId);
                case "POST" -> create(request, type, entityId);
                case "PATCH" -> updateMany(request);
                default -> Problems.methodNotAllowed();
            };
        }
        Optional<Note> note = get(rest.getFirst());
        if (note.isEmpty() || note.get().on() != type) {
            return request.is("GET") ? Hal.noContent() : Problems.notFound("Note not found");
        }
        if (rest.size() > 1) {
            return pin(request, note.get(), rest.get(1));
        }
        return switch (request.method()) {
            case "GET" -> Hal.ok(json(request, note.get()));
            case "PATCH" -> updateOne(request, note.get());
            default -> Problems.methodNotAllowed();
        };
    }

    private Answer pin(Request request, Note note, String verb) {
        if (!verb.equals("pin") && !verb.equals("unpin")) {
            return Problems.notFound("Cannot %s %s".formatted(request.method(), request.self()));
        }
        if (!request.is("POST")) {
            return Problems.methodNotAllowed();
        }
        byId.put(note.id(), note.pinned(verb.equals("pin")));
        return Hal.noContent();
    }

    private Optional<Note> get(String id) {
        return id.matches("\\d{1,18}")
                ? Optional.ofNullable(byId.get(Long.parseLong(id)))
                : Optional.empty();
    }

    private Answer list(Request request, EntityType type, long entityId) {
        List<Note> found =
                byId.values().stream()
                        .filter(note -> note.on() == type)
                        .filter(note -> entityId == 0 || note.entityId() == entityId)
                        .filter(note -> Ranges.one(request.params(), note.id(), "filter", "id"))
                        .filter(
                                note ->
                                        Ranges.one(
                                                request.params(),
                                                note.entityId(),
                                                "filter",
                                                "entity_id"))
                        .filter(
                                note ->
                                        Ranges.one(
                                                request.params(),
                                                note.type(),
                                                "filter",
                                                "note_type"))
                        .filter(
                                note ->
                                        Ranges.within(
                                                request.params(),
                                                note.updatedAt(),
                                                "filter",
                                                "updated_at"))
                        .toList();
        boolean newest =
                request.params().at("order", "id").asText().equals("desc")
                        || request.params().at("order", "updated_at").asText().equals("desc");
        return Hal.page(
                request, "notes", newest ? found.reversed() : found, note -> json(request, note));
    }

    private ObjectNode json(Request request, Note note) {
        ObjectNode body =
                Json.object()
                        .put("id", note.id())
                        .put("entity_id", note.entityId())
                        .put("created_by", note.createdBy())
                        .put("updated_by", note.updatedBy())
                        .put("created_at", note.createdAt())
                        .put("updated_at", note.updatedAt())
                        .put("responsible_user_id", note.responsible())
                        .put("group_id", 0)
                        .put("note_type", note.type());
        body.set("params", note.params());
        body.put("account_id", account.id()).put("is_pinned", note.pinned());
        return Hal.link(body, href(request, note));
    }

    private static String href(Request request, Note note) {
        return request.href(note.on().plural() + "/" + note.entityId() + "/notes/" + note.id());
    }

    private Answer create(Request request, EntityType type, long entityId) {
        List<ObjectNode> items = request.items();
        List<Note> read = Checks.all(items, (input, index) -> read(request, input, type, entityId));
        List<ObjectNode> made = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Note note = keep(read.get(i));
            ObjectNode body =
                    Json.object()
                            .put("id", note.id())
                            .put("entity_id", note.entityId())
                            .put("request_id", Checks.requestId(items.get(i), i));
            made.add(Hal.link(body, href(request, note)));
        }
        return Hal.written(request, "notes", made);
    }

    private Note keep(Note read) {
        Note note =
                new Note(
                        account.ids().other(),
                        read.on(),
                        read.entityId(),
                        read.type(),
                        read.params(),
                        read.createdBy(),
                        read.updatedBy(),
                        read.createdAt(),
                        read.updatedAt(),
                        read.responsible(),
                        false);
        byId.put(note.id(), note);
        if (byId.size() > MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        announcer.noted(note, note.createdAt());
        return note;
    }

    private Note read(Request request, Input input, EntityType type, long entityId) {
        long on = entityId == 0 ? input.integer("entity_id", 0) : entityId;
        if (entities.get(type, on).isEmpty()) {
            input.notAChoice("entity_id");
        }
        String kind = input.requiredText("note_type");
        Input params = input.under("params");
        if (kind.equals("common")) {
            String text = params.requiredText("text");
            if (text.length() > LONGEST) {
                params.wrong("TooLong", "text", "This value is too long.");
            }
        }
        long by = input.integer("created_by", request.userId());
        long at = input.integer("created_at", request.seconds());
        long responsible =
                input.integer(
                        "responsible_user_id",
                        entities.get(type, on).map(Entity::responsible).orElse(by));
        return new Note(0, type, on, kind, params.node(), by, by, at, at, responsible, false);
    }

    private Note changed(Request request, Input input, Note before) {
        Input params = input.under("params");
        return new Note(
                before.id(),
                before.on(),
                before.entityId(),
                input.text("note_type", before.type()),
                params.node().isEmpty() ? before.params() : params.node(),
                before.createdBy(),
                request.userId(),
                before.createdAt(),
                request.seconds(),
                before.responsible(),
                before.pinned());
    }

    private Answer updateMany(Request request) {
        List<Optional<Note>> after =
                Checks.all(
                        request.items(),
                        (input, index) -> {
                            Optional<Note> before =
                                    Optional.ofNullable(byId.get(input.integer("id", 0)));
                            if (before.isEmpty()) {
                                input.notAChoice("id");
                            }
                            return before.map(note -> changed(request, input, note));
                        });
        List<ObjectNode> written = new ArrayList<>();
        after.forEach(note -> written.add(store(request, note.orElseThrow())));
        return Hal.written(request, "notes", written);
    }

    private Answer updateOne(Request request, Note before) {
        Checks checks = new Checks();
        Note after = changed(request, checks.input(request.item(), 0), before);
        checks.refuseIfWrong();
        return Hal.ok(store(request, after));
    }

    private ObjectNode store(Request request, Note note) {
        byId.put(note.id(), note);
        ObjectNode body =
                Json.object()
                        .put("id", note.id())
                        .put("entity_id", note.entityId())
                        .put("updated_at", note.updatedAt());
        return Hal.link(body, href(request, note));
    }
}
