package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Refused;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code {scope}/custom_fields} and one of them; the groups are {@link GroupEndpoints}'. */
public final class FieldEndpoints {
    private static final int ID = 2;

    private final Account account;
    private final Fields fields;
    private final Pipelines pipelines;
    private final FieldUse use;
    private final GroupEndpoints groups;

    public FieldEndpoints(Account account, Fields fields, Pipelines pipelines, FieldUse use) {
        this.account = account;
        this.fields = fields;
        this.pipelines = pipelines;
        this.use = use;
        this.groups = new GroupEndpoints(account, fields);
    }

    public Answer answer(Request request) {
        String scope = request.segment(0);
        if (!FieldTypes.scope(scope)) {
            return Problems.notFound("Entity type not found");
        }
        if (!request.is("GET") && !account.admin()) {
            return Problems.forbidden();
        }
        if (request.segment(ID).equals("groups")) {
            return groups.answer(request, scope);
        }
        if (request.depth() == ID) {
            return switch (request.method()) {
                case "GET" -> list(request, scope);
                case "POST" -> create(request, scope);
                case "PATCH" -> updateMany(request, scope);
                default -> Problems.methodNotAllowed();
            };
        }
        CustomField field =
                fields.get(scope, request.id(ID))
                        .orElseThrow(
                                () -> new Refused(Problems.notFound("Custom field not found")));
        return switch (request.method()) {
            case "GET" -> Hal.ok(json(request, false).field(field));
            case "PATCH" -> updateOne(request, scope, field);
            case "DELETE" -> delete(scope, field);
            default -> Problems.methodNotAllowed();
        };
    }

    private FieldJson json(Request request, boolean enumsAsObject) {
        return new FieldJson(request.href(""), account.id(), enumsAsObject);
    }

    private Answer list(Request request, String scope) {
        Set<String> types = new HashSet<>(request.params().values("filter", "type"));
        List<CustomField> found =
                fields.of(scope).stream()
                        .filter(field -> types.isEmpty() || types.contains(field.type()))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (request.params().at("order", "sort").asText().equals("desc")) {
            found.sort(Comparator.comparingInt(CustomField::sort).reversed());
        }
        return Hal.countedPage(request, "custom_fields", found, json(request, false)::field);
    }

    private Answer create(Request request, String scope) {
        List<ObjectNode> items = request.items();
        FieldInput reader = new FieldInput(scope, fields, pipelines);
        int sort = fields.nextSort(scope);
        List<CustomField> read =
                Checks.all(items, (input, index) -> reader.created(input, sort + index));
        if (fields.counted() + read.size() > account.plan().mostFields()) {
            return Problems.badRequest("Custom fields limit exceeded");
        }
        List<CustomField> made =
                read.stream().map(field -> numbered(field, fields.nextId())).toList();
        made.forEach(fields::put);
        return written(201, request, items, made, false);
    }

    /** Gives ids to what has none yet: the field itself, and its new choices. */
    private CustomField numbered(CustomField field, long id) {
        @Nullable List<FieldEnum> enums =
                field.enums() == null
                        ? null
                        : field.choices().stream()
                                .map(
                                        each ->
                                                each.id() != 0
                                                        ? each
                                                        : new FieldEnum(
                                                                fields.nextEnumId(),
                                                                each.value(),
                                                                each.sort(),
                                                                each.code()))
                                .sorted(Comparator.comparingInt(FieldEnum::sort))
                                .toList();
        return new CustomField(
                id,
                field.scope(),
                field.name(),
                field.type(),
                field.code(),
                field.sort(),
                field.apiOnly(),
                enums,
                field.groupId(),
                field.requiredIn(),
                field.hiddenIn(),
                field.predefined(),
                field.remind(),
                field.currency());
    }

    private Answer updateMany(Request request, String scope) {
        List<ObjectNode> items = request.items();
        FieldInput reader = new FieldInput(scope, fields, pipelines);
        List<CustomField> after =
                Checks.all(items, (input, index) -> reader.updated(input, named(input, scope)));
        return written(200, request, items, after.stream().map(this::store).toList(), true);
    }

    private CustomField named(Input input, String scope) {
        return fields.get(scope, input.integer("id", 0))
                .orElseGet(
                        () -> {
                            input.notAChoice("id");
                            return fields.of(scope).getFirst();
                        });
    }

    private Answer updateOne(Request request, String scope, CustomField before) {
        Checks checks = new Checks();
        Input input = checks.input(request.item(), 0);
        CustomField after = new FieldInput(scope, fields, pipelines).updated(input, before);
        checks.refuseIfWrong();
        return Hal.ok(
                json(request, false).field(store(after)).put("request_id", input.requestId()));
    }

    private CustomField store(CustomField read) {
        CustomField after = numbered(read, read.id());
        Set<Long> gone =
                fields.get(read.scope(), read.id()).stream()
                        .flatMap(before -> before.choices().stream())
                        .map(FieldEnum::id)
                        .filter(id -> after.choice(id).isEmpty())
                        .collect(Collectors.toSet());
        fields.put(after);
        if (!gone.isEmpty()) {
            use.choicesGone(after.scope(), after.id(), gone);
        }
        return after;
    }

    private Answer written(
            int status,
            Request request,
            List<ObjectNode> items,
            List<CustomField> written,
            boolean enumsAsObject) {
        FieldJson json = json(request, enumsAsObject);
        List<ObjectNode> bodies = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            bodies.add(
                    json.field(written.get(i))
                            .put("request_id", Checks.requestId(items.get(i), i)));
        }
        return Hal.whole(status, request, "custom_fields", bodies, each -> each);
    }

    private Answer delete(String scope, CustomField field) {
        if (field.predefined()) {
            return Problems.badRequest("Predefined custom field can not be deleted");
        }
        fields.remove(field.id());
        use.fieldGone(scope, field.id());
        return Hal.noContent();
    }
}
