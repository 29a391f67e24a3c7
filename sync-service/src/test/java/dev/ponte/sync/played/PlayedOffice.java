package dev.ponte.sync.played;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** What an account has that is looked at only where a group asks for it. */
public final class PlayedOffice {

    private final List<JsonObject> roles = new ArrayList<>();
    private final List<String> taskTypes = new ArrayList<>();
    private final List<String> lossReasons = new ArrayList<>();
    private final LongSupplier ids;
    private boolean admin = true;

    PlayedOffice(LongSupplier ids) {
        this.ids = ids;
    }

    /**
     * @param status 403 as crm-connector passes it on
     */
    record Answer(int status, String body) {}

    static boolean has(String path) {
        return path.equals("account")
                || path.equals("leads/loss_reasons")
                || path.equals("roles")
                || path.startsWith("roles/");
    }

    /** Whose token it is sees no roles any more. */
    public synchronized void noAdmin() {
        admin = false;
    }

    public synchronized void addTaskType(String name) {
        taskTypes.add(name);
    }

    public synchronized void addLossReason(String name) {
        lossReasons.add(name);
    }

    /**
     * A role that may see leads so far.
     *
     * @param closed the stage whose leads it may not see; both 0 for none
     */
    public synchronized void addRole(String name, String letter, long pipeline, long closed) {
        JsonArray stages = new JsonArray();
        if (pipeline != 0) {
            stages.add(
                    new JsonObject()
                            .put("entity_type", "leads")
                            .put("pipeline_id", pipeline)
                            .put("status_id", closed)
                            .put("rights", new JsonObject().put("view", "D")));
        }
        roles.add(
                new JsonObject()
                        .put("id", ids.getAsLong())
                        .put("name", name)
                        .put(
                                "rights",
                                new JsonObject()
                                        .put("leads", new JsonObject().put("view", letter))
                                        .put("mail_access", false)
                                        .put("status_rights", stages)
                                        .put("catalog_rights", new JsonArray().add(1))));
    }

    public synchronized void rename(String role, String name) {
        roles.stream()
                .filter(it -> it.getString("name").equals(role))
                .forEach(it -> it.put("name", name));
    }

    public synchronized List<String> roles() {
        return roles.stream().map(it -> it.getString("name")).toList();
    }

    public synchronized JsonObject rights(String role) {
        return roles.stream()
                .filter(it -> it.getString("name").equals(role))
                .findFirst()
                .orElseThrow()
                .getJsonObject("rights");
    }

    synchronized Answer answer(String method, String path, String body) {
        if (path.equals("account")) {
            JsonArray types = new JsonArray();
            taskTypes.forEach(name -> types.add(named(name)));
            JsonObject embedded = new JsonObject().put("task_types", types);
            return ok(new JsonObject().put("id", 1).put("_embedded", embedded));
        }
        if (path.equals("leads/loss_reasons")) {
            return list("loss_reasons", lossReasons.stream().map(this::named).toList());
        }
        if (!admin) {
            return new Answer(
                    403,
                    "{\"type\":\"urn:ponte:problem:kommo-refused\",\"status\":403,"
                            + "\"kommo\":{\"status\":403,\"title\":\"Forbidden\"}}");
        }
        return switch (method) {
            case "GET" -> list("roles", roles);
            case "POST" -> list("roles", create(new JsonArray(body)));
            case "PATCH" -> change(id(path), new JsonObject(body));
            default -> {
                roles.removeIf(role -> role.getLong("id") == id(path));
                yield new Answer(204, "");
            }
        };
    }

    private List<JsonObject> create(JsonArray drafts) {
        List<JsonObject> made = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            JsonObject role = drafts.getJsonObject(i).copy().put("id", ids.getAsLong());
            made.add(role.copy());
            role.remove("request_id");
            roles.add(role);
        }
        return made;
    }

    private Answer change(long id, JsonObject change) {
        JsonObject role =
                roles.stream().filter(it -> it.getLong("id") == id).findFirst().orElseThrow();
        role.put("name", change.getString("name", role.getString("name")));
        JsonObject rights = change.getJsonObject("rights", new JsonObject());
        role.getJsonObject("rights").mergeIn(rights);
        return ok(role);
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private JsonObject named(String name) {
        return new JsonObject().put("id", ids.getAsLong()).put("name", name);
    }

    private static Answer list(String name, List<JsonObject> items) {
        JsonArray copy = new JsonArray(List.copyOf(items));
        return ok(new JsonObject().put("_embedded", new JsonObject().put(name, copy)));
    }

    private static Answer ok(JsonObject body) {
        return new Answer(200, body.encode());
    }
}
