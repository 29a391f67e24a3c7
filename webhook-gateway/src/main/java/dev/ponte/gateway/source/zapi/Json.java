package dev.ponte.gateway.source.zapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kit.text.CleanText;
import org.jspecify.annotations.Nullable;

/** Forgiving reads of Z-API's fields: null, absent and of another type are the same. */
final class Json {

    private Json() {}

    /** A non-blank text; numbers count as text, other values do not. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !(value.isTextual() || value.isNumber())) {
            return null;
        }
        String text = CleanText.of(value.asText());
        return text.isBlank() ? null : text;
    }

    /** The first of the fields that holds a non-blank text. */
    static @Nullable String firstText(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    static boolean flag(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && (value.asBoolean() || "true".equalsIgnoreCase(value.asText()));
    }

    static @Nullable Integer integer(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isNumber() && value.canConvertToInt()
                ? (Integer) value.intValue()
                : null;
    }

    /** The object under a field, or null when there is none. */
    static @Nullable JsonNode object(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isObject() ? value : null;
    }
}
