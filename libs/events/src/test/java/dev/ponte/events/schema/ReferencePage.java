package dev.ponte.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.events.EventCatalog;
import dev.ponte.events.Topic;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code docs/reference/events.md}: the contract for people, from the same schemas. */
final class ReferencePage {

    private static final String HEAD =
            """
            # Events

            <!-- Made from the records of libs/events; do not edit. Anew: mvn -pl libs/events test -Dponte.schemas.write=true -->

            Every record on these topics is a [CloudEvent](https://cloudevents.io) in Kafka's binary mode: the
            attributes are headers (`ce_id`, `ce_type`, `ce_source`, `ce_subject`, `ce_time`, `ce_account`, optionally
            `ce_traceparent`), the value is JSON. Events of one key keep their order. Each may come more than once, with
            the same `ce_source` and `ce_id`. Times are ISO-8601 in UTC. What is empty is left out.

            Schemas and the AsyncAPI document: `libs/events/src/main/resources/schemas/`. Fields and event types may be
            added; whatever a reader relies on stays (checked in the build). Values marked *may grow* need a default case.

            """;

    private final SourceDocs docs;
    private final StringBuilder page = new StringBuilder(HEAD);

    private ReferencePage(SourceDocs docs) {
        this.docs = docs;
    }

    static String make(SourceDocs docs, Map<EventCatalog.Entry, ObjectNode> schemas) {
        ReferencePage made = new ReferencePage(docs);
        made.topics();
        schemas.forEach(made::event);
        return made.page.toString();
    }

    private void topics() {
        page.append("| topic | what | kept |\n|---|---|---|\n");
        for (Topic topic : Topic.values()) {
            boolean used = EventCatalog.ENTRIES.stream().anyMatch(e -> e.topic() == topic);
            page.append(
                    "| `%s` | %s%s | %s |\n"
                            .formatted(
                                    topic.topicName(),
                                    docs.of(Topic.class, topic.name()).orElseThrow(),
                                    used ? "" : " *Reserved, no events yet.*",
                                    topic.kind() == Topic.Kind.COMPACTED ? "last per key" : "log"));
        }
    }

    private void event(EventCatalog.Entry entry, ObjectNode schema) {
        page.append("\n## %s\n\n".formatted(entry.data().getSimpleName()));
        page.append("`%s` on `%s`\n\n".formatted(entry.type(), entry.topic().topicName()));
        page.append("%s\n\n".formatted(schema.path("description").asText()));
        fields(schema);
        schema.path("definitions").properties().forEach(this::definition);
    }

    private void definition(Map.Entry<String, JsonNode> definition) {
        JsonNode schema = definition.getValue();
        page.append("\n**%s**".formatted(definition.getKey()));
        if (schema.has("description")) {
            page.append(" – %s".formatted(schema.get("description").asText()));
        }
        page.append("\n\n");
        if (schema.has("properties")) {
            fields(schema);
        } else {
            boolean grows = schema.has("x-extensible-enum");
            page.append(
                    "%s%s\n"
                            .formatted(
                                    values(schema.path(grows ? "x-extensible-enum" : "enum")),
                                    grows ? " (*may grow*)" : ""));
            if (schema.has("$comment")) {
                page.append("\n");
                schema.get("$comment").asText().lines().forEach(this::meaning);
            }
        }
    }

    /** {@code NAME: words} as a list item. */
    private void meaning(String line) {
        int colon = line.indexOf(':');
        page.append("* `%s`:%s\n".formatted(line.substring(0, colon), line.substring(colon + 1)));
    }

    private void fields(JsonNode schema) {
        page.append("| field | type | | |\n|---|---|---|---|\n");
        schema.path("properties")
                .properties()
                .forEach(
                        field ->
                                page.append(
                                        "| `%s` | %s | %s | %s |\n"
                                                .formatted(
                                                        field.getKey(),
                                                        type(field.getValue()),
                                                        contains(
                                                                        schema.path("required"),
                                                                        field.getKey())
                                                                ? "always"
                                                                : "optional",
                                                        description(field.getValue()))));
    }

    private static String type(JsonNode schema) {
        if (schema.has("allOf")) {
            return type(schema.get("allOf").get(0));
        }
        if (schema.has("$ref")) {
            return "**" + schema.get("$ref").asText().replaceFirst("^.*/", "") + "**";
        }
        String type = schema.path("type").asText("any");
        return switch (type) {
            case "array" -> "list of " + type(schema.path("items"));
            case "object" -> "map of text to " + type(schema.path("additionalProperties"));
            default -> schema.path("format").asText(type);
        };
    }

    private static String description(JsonNode schema) {
        JsonNode own = schema.has("allOf") ? schema.get("allOf").get(1) : schema;
        return own.path("description").asText("");
    }

    private static boolean contains(JsonNode array, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .anyMatch(v -> v.asText().equals(value));
    }

    private static String values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(value -> "`" + value.asText() + "`")
                .collect(Collectors.joining(", "));
    }
}
