package dev.ponte.events.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.events.EventCatalog;
import dev.ponte.events.Topic;
import java.util.List;

/** The topics as an AsyncAPI 3 document; the payloads are references to the schemas beside it. */
final class AsyncApiDocument {

    private static final String HEADERS = "CloudEventHeaders";

    private final SourceDocs docs;

    AsyncApiDocument(SourceDocs docs) {
        this.docs = docs;
    }

    ObjectNode make() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("asyncapi", "3.0.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "Ponte events");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "The public Kafka contract. CloudEvents 1.0 in binary mode: the attributes are record"
                        + " headers, the data is the JSON value. Events of one key keep their order; each"
                        + " may come more than once, with the same ce_source and ce_id.");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        root.put("defaultContentType", "application/json");
        root.putObject("servers")
                .putObject("local")
                .put("host", "localhost:9092")
                .put("protocol", "kafka")
                .put("description", "Of the suite started by ./ponte up.");
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        for (Topic topic : Topic.values()) {
            channels.set(topic.topicName(), channel(topic));
            if (!entries(topic).isEmpty()) {
                operations
                        .putObject("publish." + topic.topicName())
                        .put("action", "send")
                        .putObject("channel")
                        .put("$ref", "#/channels/" + topic.topicName());
            }
        }
        ObjectNode components = root.putObject("components");
        ObjectNode messages = components.putObject("messages");
        EventCatalog.ENTRIES.forEach(entry -> messages.set(entry.type(), message(entry)));
        components.putObject("schemas").set(HEADERS, headers());
        return root;
    }

    private ObjectNode channel(Topic topic) {
        ObjectNode channel = JsonNodeFactory.instance.objectNode();
        channel.put("address", topic.topicName());
        String description = docs.of(Topic.class, topic.name()).orElseThrow();
        channel.put(
                "description",
                entries(topic).isEmpty() ? description + " Reserved: no events yet." : description);
        ObjectNode messages = channel.putObject("messages");
        for (EventCatalog.Entry entry : entries(topic)) {
            messages.putObject(entry.type()).put("$ref", "#/components/messages/" + entry.type());
        }
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", Topic.DEFAULT_PARTITIONS);
        kafka.putObject("topicConfiguration")
                .putArray("cleanup.policy")
                .add(topic.kind() == Topic.Kind.COMPACTED ? "compact" : "delete");
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private ObjectNode message(EventCatalog.Entry entry) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("name", entry.type());
        message.put("title", entry.data().getSimpleName());
        docs.of(entry.data()).ifPresent(text -> message.put("description", text));
        message.putObject("headers").put("$ref", "#/components/schemas/" + HEADERS);
        message.putObject("payload")
                .put("$ref", "./" + entry.topic().topicName() + "/" + entry.type() + ".json");
        return message;
    }

    private static ObjectNode headers() {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        text(
                properties,
                "ce_id",
                "Unique per ce_source; the same fact delivered twice has the same id.");
        text(properties, "ce_type", "The name of the message.");
        text(properties, "ce_source", "The service that says it.");
        text(properties, "ce_subject", "What it is about, e.g. a conversation id.");
        text(properties, "ce_time", "When it happened, RFC 3339.").put("format", "date-time");
        text(properties, "ce_account", "The tenant.");
        text(properties, "ce_traceparent", "W3C trace context.");
        text(properties, "traceparent", "The same, for tracing libraries.");
        text(properties, "content-type", "application/json");
        List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_account")
                .forEach(headers.putArray("required")::add);
        return headers;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static List<EventCatalog.Entry> entries(Topic topic) {
        return EventCatalog.ENTRIES.stream().filter(entry -> entry.topic() == topic).toList();
    }
}
