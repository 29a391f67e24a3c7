package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code users}: for admins only. */
public final class UserEndpoints {
    private static final int MOST = 10;

    private final Account account;
    private final Users users;
    private final Roles roles;

    public UserEndpoints(Account account, Users users, Roles roles) {
        this.account = account;
        this.users = users;
        this.roles = roles;
    }

    public Answer answer(Request request) {
        if (!account.admin()) {
            return Problems.forbidden();
        }
        String second = request.segment(1);
        if (second.isEmpty()) {
            return switch (request.method()) {
                case "GET" ->
                        Hal.countedPage(request, "users", users.all(), user -> json(request, user));
                case "POST" -> create(request);
                default -> Problems.methodNotAllowed();
            };
        }
        if (request.is("POST") && (second.equals("activate") || second.equals("deactivate"))) {
            return switchAll(request, second.equals("activate"));
        }
        if (!request.is("GET")) {
            return Problems.methodNotAllowed();
        }
        return users.get(request.id(1))
                .map(user -> Hal.ok(json(request, user)))
                .orElseGet(() -> Problems.notFound("User not found"));
    }

    private ObjectNode json(Request request, User user) {
        Set<String> with = request.params().with();
        ObjectNode body =
                Json.object()
                        .put("id", user.id())
                        .put("name", user.name())
                        .put("email", user.email())
                        .put("lang", user.language());
        if (with.contains("uuid")) {
            body.put("uuid", account.uuid("user-" + user.id()));
        }
        if (with.contains("amojo_id")) {
            body.put("amojo_id", account.uuid("amojo-" + user.id()));
        }
        if (with.contains("phone_number")) {
            body.putNull("phone_number");
        }
        Optional<Role> role = roles.of(user.id());
        body.set("rights", rights(user, role));
        Hal.link(body, request.href("users/" + user.id()));
        ObjectNode embedded = body.putObject("_embedded");
        ArrayNode shown = embedded.putArray("roles");
        if (with.contains("role")) {
            role.ifPresent(it -> shown.addObject().put("id", it.id()).put("name", it.name()));
        }
        embedded.putArray("groups");
        return body;
    }

    private static ObjectNode rights(User user, Optional<Role> role) {
        String letter = user.admin() ? "A" : "M";
        ObjectNode rights = Json.object();
        for (String scope : List.of("leads", "contacts", "companies")) {
            ObjectNode each = rights.putObject(scope);
            for (String right : List.of("view", "edit", "add", "delete", "export")) {
                each.put(right, letter);
            }
        }
        rights.putObject("tasks").put("edit", letter).put("delete", letter);
        return rights.put("mail_access", user.admin())
                .put("catalog_access", user.admin())
                .putNull("status_rights")
                .put("is_admin", user.admin())
                .put("is_free", false)
                .put("is_active", user.active())
                .putNull("group_id")
                .put("role_id", role.map(Role::id).orElse(null));
    }

    private Answer create(Request request) {
        List<ObjectNode> items = request.items(MOST);
        List<User> read =
                Checks.all(
                        items,
                        (input, index) ->
                                new User(
                                        0,
                                        input.requiredText("name"),
                                        input.requiredText("email"),
                                        input.text("lang", account.language()),
                                        input.under("rights").flag("is_admin", false),
                                        true));
        List<ObjectNode> made = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            User each = read.get(i);
            User user =
                    new User(
                            account.ids().owner() + users.all().size(),
                            each.name(),
                            each.email(),
                            each.language(),
                            each.admin(),
                            true);
            users.put(user);
            made.add(json(request, user).put("request_id", Checks.requestId(items.get(i), i)));
        }
        return Hal.whole(201, request, "users", made, each -> each);
    }

    private Answer switchAll(Request request, boolean on) {
        List<User> known = Checks.all(request.items(), (input, index) -> named(input));
        known.forEach(user -> users.put(user.active(on)));
        return Answer.empty(on ? 202 : 204);
    }

    private User named(Input input) {
        return users.get(input.integer("id", 0))
                .orElseGet(
                        () -> {
                            input.notAChoice("id");
                            return users.owner();
                        });
    }
}
