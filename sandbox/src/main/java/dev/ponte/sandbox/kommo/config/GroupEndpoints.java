package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Answer;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.account.Account;
import dev.ponte.sandbox.kommo.hal.Checks;
import dev.ponte.sandbox.kommo.hal.Hal;
import dev.ponte.sandbox.kommo.hal.Input;
import dev.ponte.sandbox.kommo.hal.Problems;
import dev.ponte.sandbox.kommo.hal.Refused;
import dev.ponte.sandbox.kommo.hal.Request;
import java.util.ArrayList;
import java.util.List;

/** {@code {scope}/custom_fields/groups} and one of them. */
final class GroupEndpoints {
    private static final int ID = 3;

    private final Account account;
    private final Fields fields;

    GroupEndpoints(Account account, Fields fields) {
        this.account = account;
        this.fields = fields;
    }

    Answer answer(Request request, String scope) {
        if (request.depth() == ID) {
            return switch (request.method()) {
                case "GET" ->
                        Hal.whole(
                                200,
                                request,
                                "custom_field_groups",
                                fields.groups(scope),
                                group -> json(request, scope, group));
                case "POST" -> create(request, scope);
                default -> Problems.methodNotAllowed();
            };
        }
        FieldGroup group =
                fields.group(scope, request.segment(ID))
                        .orElseThrow(() -> new Refused(Problems.notFound("Group not found")));
        return switch (request.method()) {
            case "GET" -> Hal.ok(json(request, scope, group));
            case "PATCH" -> update(request, scope, group);
            case "DELETE" -> delete(scope, group);
            default -> Problems.methodNotAllowed();
        };
    }

    private ObjectNode json(Request request, String scope, FieldGroup group) {
        ObjectNode body =
                Json.object()
                        .put("id", group.id())
                        .put("name", group.name())
                        .put("account_id", account.id())
                        .put("is_predefined", group.predefined())
                        .put("type", "custom_field_group")
                        .put("entity_type", scope)
                        .put("sort", group.sort());
        ArrayNode on = body.putArray("fields");
        fields.on(scope, group.id()).forEach(on::add);
        return Hal.link(body, request.href(scope + "/custom_fields/groups/" + group.id()));
    }

    private Answer create(Request request, String scope) {
        List<ObjectNode> items = request.items();
        int sort = fields.groups(scope).size();
        List<FieldGroup> read =
                Checks.all(
                        items,
                        (input, index) ->
                                new FieldGroup(
                                        "",
                                        input.requiredText("name"),
                                        false,
                                        (int) input.integer("sort", sort + index)));
        List<ObjectNode> made = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            FieldGroup group =
                    new FieldGroup(
                            fields.nextGroupId(scope),
                            read.get(i).name(),
                            false,
                            read.get(i).sort());
            fields.putGroup(scope, group);
            fields.fill(scope, group.id(), ids(items.get(i).path("fields")));
            made.add(
                    json(request, scope, group)
                            .put("request_id", Checks.requestId(items.get(i), i)));
        }
        return Hal.whole(201, request, "custom_field_groups", made, each -> each);
    }

    private static List<Long> ids(JsonNode list) {
        List<Long> ids = new ArrayList<>();
        list.forEach(id -> ids.add(id.asLong()));
        return ids;
    }

    private Answer update(Request request, String scope, FieldGroup before) {
        Checks checks = new Checks();
        Input input = checks.input(request.item(), 0);
        FieldGroup after =
                new FieldGroup(
                        before.id(),
                        input.has("name") ? input.requiredText("name") : before.name(),
                        before.predefined(),
                        (int) input.integer("sort", before.sort()));
        List<Long> on = ids(input.node().path("fields"));
        for (int i = 0; i < on.size(); i++) {
            if (fields.get(scope, on.get(i)).isEmpty()) {
                input.notAChoice("fields." + i);
            }
        }
        checks.refuseIfWrong();
        fields.putGroup(scope, after);
        if (input.has("fields")) {
            fields.fill(scope, after.id(), on);
        }
        return Hal.ok(json(request, scope, after).put("request_id", input.requestId()));
    }

    private Answer delete(String scope, FieldGroup group) {
        if (group.predefined()) {
            return Problems.badRequest("Predefined group can not be deleted");
        }
        fields.removeGroup(scope, group.id());
        return Hal.noContent();
    }
}
