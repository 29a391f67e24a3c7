package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.hal.Input;
import java.util.List;
import java.util.Set;

/** Reads the rights of a role. That those left out stay as they were is a guess. */
final class RoleInput {
    private static final List<String> THINGS = List.of("leads", "contacts", "companies");
    private static final List<String> ACTIONS = List.of("view", "edit", "add", "delete", "export");
    private static final List<String> OF_TASKS = List.of("edit", "delete");
    private static final List<String> OF_STAGES = List.of("view", "edit", "delete", "export");
    private static final List<String> OF_INCOMING = List.of("view", "edit", "delete");
    private static final List<String> ACCESS = List.of("mail_access", "catalog_access");
    private static final Set<String> LETTERS = Set.of("A", "G", "M", "D");
    private static final Set<String> YES_OR_NO = Set.of("A", "D");

    private final Pipelines pipelines;

    RoleInput(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    /** The rights of a role to which nobody gave any. */
    static ObjectNode none() {
        ObjectNode rights = Json.object();
        THINGS.forEach(thing -> all(rights.putObject(thing), ACTIONS));
        all(rights.putObject("tasks"), OF_TASKS);
        ACCESS.forEach(to -> rights.put(to, false));
        return rights.putNull("status_rights")
                .putNull("catalog_rights")
                .putNull("custom_fields_rights");
    }

    private static void all(ObjectNode to, List<String> actions) {
        actions.forEach(action -> to.put(action, "D"));
    }

    ObjectNode rights(Input role, ObjectNode before) {
        ObjectNode after = before.deepCopy();
        Input sent = role.under("rights");
        THINGS.forEach(
                thing -> letters(sent.under(thing), ACTIONS, after.withObjectProperty(thing)));
        letters(sent.under("tasks"), OF_TASKS, after.withObjectProperty("tasks"));
        ACCESS.forEach(to -> after.put(to, sent.flag(to, after.path(to).asBoolean())));
        if (sent.has("status_rights")) {
            after.set("status_rights", stages(sent));
        }
        return after;
    }

    private static void letters(Input sent, List<String> actions, ObjectNode to) {
        for (String action : actions) {
            String letter = sent.text(action);
            if (letter == null) {
                continue;
            }
            Set<String> known = action.equals("add") ? YES_OR_NO : LETTERS;
            if (!known.contains(letter)) {
                sent.notAChoice(action);
            }
            to.put(action, letter);
        }
    }

    /** To say that there are none closes incoming leads. */
    private JsonNode stages(Input rights) {
        ArrayNode all = Json.object().arrayNode();
        for (Input each : rights.list("status_rights")) {
            long pipeline = each.integer("pipeline_id", 0);
            long status = each.integer("status_id", 0);
            if (pipelines.stage(pipeline, status).isEmpty()) {
                each.notAChoice("status_id");
            }
            ObjectNode right = right(all, pipeline, status);
            all(right, OF_INCOMING);
            letters(each.under("rights"), OF_STAGES, right);
        }
        if (all.isEmpty()) {
            for (Pipeline pipeline : pipelines.all()) {
                all(right(all, pipeline.id(), pipeline.incoming().id()), OF_INCOMING);
            }
        }
        return all;
    }

    private static ObjectNode right(ArrayNode all, long pipeline, long status) {
        return all.addObject()
                .put("entity_type", "leads")
                .put("pipeline_id", pipeline)
                .put("status_id", status)
                .putObject("rights");
    }
}
