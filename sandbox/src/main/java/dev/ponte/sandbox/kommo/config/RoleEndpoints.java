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
import java.util.Set;

/** {@code roles}: for admins only. */
public final class RoleEndpoints {
    private final Account account;
    private final Roles roles;
    private final Pipelines pipelines;
    private final RoleInput reader;

    public RoleEndpoints(Account account, Roles roles, Pipelines pipelines) {
        this.account = account;
        this.roles = roles;
        this.pipelines = pipelines;
        this.reader = new RoleInput(pipelines);
    }

    public Answer answer(Request request) {
        if (!account.admin()) {
            return Problems.forbidden();
        }
        if (request.segment(1).isEmpty()) {
            return switch (request.method()) {
                case "GET" ->
                        Hal.countedPage(request, "roles", roles.all(), role -> json(request, role));
                case "POST" -> create(request);
                case "PATCH" -> changeAll(request);
                default -> Problems.methodNotAllowed();
            };
        }
        Role role =
                roles.get(request.id(1))
                        .orElseThrow(() -> new Refused(Problems.notFound("Role not found")));
        return switch (request.method()) {
            case "GET" -> Hal.ok(json(request, role));
            case "PATCH" -> change(request, role);
            case "DELETE" -> {
                // What becomes of the users who have it is not documented: they have none then.
                roles.remove(role.id());
                yield Hal.noContent();
            }
            default -> Problems.methodNotAllowed();
        };
    }

    private ObjectNode json(Request request, Role role) {
        ObjectNode body = Json.object().put("id", role.id()).put("name", role.name());
        ObjectNode rights = role.rights().deepCopy();
        rights.set("status_rights", ofStages(rights.path("status_rights")));
        body.set("rights", rights);
        Hal.link(body, request.href("roles/" + role.id()));
        if (request.params().with().contains("users")) {
            ArrayNode users = body.putObject("_embedded").putArray("users");
            role.users().stream().sorted().forEach(id -> users.addObject().put("id", id));
        }
        return body;
    }

    /** Those of stages that are there. */
    private JsonNode ofStages(JsonNode rights) {
        ArrayNode shown = Json.object().arrayNode();
        for (JsonNode right : rights) {
            long pipeline = right.path("pipeline_id").asLong();
            if (pipelines.stage(pipeline, right.path("status_id").asLong()).isPresent()) {
                shown.add(right);
            }
        }
        return shown.isEmpty() ? shown.nullNode() : shown;
    }

    private Answer create(Request request) {
        List<ObjectNode> items = request.items();
        List<Role> read =
                Checks.all(
                        items,
                        (input, index) ->
                                new Role(
                                        0,
                                        input.requiredText("name"),
                                        reader.rights(input, RoleInput.none()),
                                        Set.of()));
        List<ObjectNode> made = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Role draft = read.get(i);
            Role role = new Role(account.ids().role(), draft.name(), draft.rights(), Set.of());
            roles.put(role);
            made.add(json(request, role).put("request_id", Checks.requestId(items.get(i), i)));
        }
        return Hal.whole(201, request, "roles", made, each -> each);
    }

    private Answer change(Request request, Role before) {
        Checks checks = new Checks();
        Role after = changed(checks.input(request.item(), 0), before);
        checks.refuseIfWrong();
        roles.put(after);
        return Hal.ok(json(request, after));
    }

    private Answer changeAll(Request request) {
        List<Role> read =
                Checks.all(
                        request.items(),
                        (input, index) -> {
                            Role before =
                                    roles.get(input.integer("id", 0))
                                            .orElseGet(() -> unknown(input));
                            return changed(input, before);
                        });
        read.forEach(roles::put);
        return Hal.whole(200, request, "roles", read, role -> json(request, role));
    }

    private static Role unknown(Input input) {
        input.notAChoice("id");
        return new Role(0, "", RoleInput.none(), Set.of());
    }

    private Role changed(Input input, Role before) {
        return new Role(
                before.id(),
                input.has("name") ? input.requiredText("name") : before.name(),
                reader.rights(input, before.rights()),
                before.users());
    }
}
