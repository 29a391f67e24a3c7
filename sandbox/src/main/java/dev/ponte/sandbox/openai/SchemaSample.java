package dev.ponte.sandbox.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a value that follows a JSON Schema of the kind structured output allows. */
final class SchemaSample {
    private static final int DEEPEST = 20;

    private SchemaSample() {}

    static Object of(JsonNode schema) {
        return sample(schema, 0);
    }

    private static Object sample(JsonNode schema, int depth) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.get("enum").get(0);
        }
        if (schema.path("anyOf").isArray() && !schema.path("anyOf").isEmpty()) {
            return sample(schema.get("anyOf").get(0), depth + 1);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> schema.path("minimum").asInt(1);
            case "number" -> schema.path("minimum").asDouble(1.5);
            case "boolean" -> true;
            default -> "texto";
        };
    }

    /** The type; of several the first, which by custom is the one that is not null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray() && !type.isEmpty()) {
            return type.get(0).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private static Map<String, Object> object(JsonNode schema, int depth) {
        Map<String, Object> value = new LinkedHashMap<>();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(
                            property ->
                                    value.put(
                                            property.getKey(),
                                            sample(property.getValue(), depth + 1)));
        }
        return value;
    }

    private static List<Object> array(JsonNode schema, int depth) {
        return schema.has("items") && depth < DEEPEST
                ? List.of(sample(schema.get("items"), depth + 1))
                : List.of();
    }
}
