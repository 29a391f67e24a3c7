package dev.ponte.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether readers of a released schema can read new events, and new readers the events already in
 * the logs. Both matter: analysts move at their own pace, and logs are read again from their start.
 *
 * <ul>
 *   <li>No field goes away or is renamed; none changes its type or format.
 *   <li>What was always there stays so; what could be missing stays so; a new field is optional.
 *   <li>A closed list of values stays as it is; an {@code x-extensible-enum} may grow.
 * </ul>
 *
 * What these forbid needs a new event type ({@code ….v2}) beside the old one.
 */
final class SchemaCompatibility {

    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final List<String> breaks = new ArrayList<>();
    private final Set<List<JsonNode>> seen = new LinkedHashSet<>();

    private SchemaCompatibility(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    /** One line per break, with the place; empty when the new schema is compatible. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        SchemaCompatibility check = new SchemaCompatibility(released, current);
        check.compare("$", released, current);
        return check.breaks;
    }

    private void compare(String at, JsonNode oldNode, JsonNode newNode) {
        JsonNode released = resolve(oldNode, oldRoot);
        JsonNode current = resolve(newNode, newRoot);
        if (!seen.add(List.of(released, current))) {
            return;
        }
        sameKeyword(at, "type", released, current);
        sameKeyword(at, "format", released, current);
        compareValues(at, released, current);
        compareFields(at, released, current);
        if (released.has("items")) {
            compare(at + "[]", released.get("items"), current.path("items"));
        }
        if (released.path("additionalProperties").isObject()) {
            compare(
                    at + ".*",
                    released.get("additionalProperties"),
                    current.path("additionalProperties"));
        }
    }

    private void sameKeyword(String at, String keyword, JsonNode released, JsonNode current) {
        if (!released.path(keyword).equals(current.path(keyword))) {
            breaks.add(
                    "%s: %s was %s, is %s"
                            .formatted(
                                    at,
                                    keyword,
                                    shown(released, keyword),
                                    shown(current, keyword)));
        }
    }

    private void compareValues(String at, JsonNode released, JsonNode current) {
        if (released.has("enum") != current.has("enum")) {
            breaks.add(at + ": a list of values was closed and is open, or the other way");
            return;
        }
        Set<String> before = texts(released.path("enum"));
        Set<String> after = texts(current.path("enum"));
        missing(before, after).forEach(v -> breaks.add(at + ": value " + v + " went away"));
        missing(after, before)
                .forEach(v -> breaks.add(at + ": value " + v + " is new in a closed list"));
        missing(texts(released.path("x-extensible-enum")), texts(current.path("x-extensible-enum")))
                .forEach(v -> breaks.add(at + ": value " + v + " went away"));
    }

    private void compareFields(String at, JsonNode released, JsonNode current) {
        JsonNode before = released.path("properties");
        JsonNode after = current.path("properties");
        Set<String> requiredBefore = texts(released.path("required"));
        Set<String> requiredAfter = texts(current.path("required"));
        before.properties()
                .forEach(
                        field -> {
                            String name = field.getKey();
                            if (after.has(name)) {
                                compare(at + "." + name, field.getValue(), after.get(name));
                            } else {
                                breaks.add(at + "." + name + ": the field went away");
                            }
                        });
        missing(requiredBefore, requiredAfter).stream()
                .filter(after::has)
                .forEach(
                        name -> breaks.add(at + "." + name + ": was always there, may be missing"));
        missing(requiredAfter, requiredBefore)
                .forEach(
                        name ->
                                breaks.add(
                                        at + "." + name + ": is required, older events lack it"));
    }

    private static JsonNode resolve(JsonNode node, JsonNode root) {
        if (node.has("allOf")) {
            return resolve(node.get("allOf").get(0), root);
        }
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Set<String> missing(Set<String> wanted, Set<String> present) {
        Set<String> rest = new LinkedHashSet<>(wanted);
        rest.removeAll(present);
        return rest;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static String shown(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).asText() : "not set";
    }
}
