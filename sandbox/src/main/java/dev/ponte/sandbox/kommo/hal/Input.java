package dev.ponte.sandbox.kommo.hal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of an item by their types; what does not fit becomes a validation error of
 * that item.
 */
public final class Input {
    private final ObjectNode item;
    private final String requestId;
    private final String prefix;
    private final Checks checks;

    Input(ObjectNode item, String requestId, String prefix, Checks checks) {
        this.item = item;
        this.requestId = requestId;
        this.prefix = prefix;
        this.checks = checks;
    }

    public ObjectNode node() {
        return item;
    }

    public String requestId() {
        return requestId;
    }

    /** Whether the property was sent, even as null. */
    public boolean has(String name) {
        return item.has(name);
    }

    public String requiredText(String name) {
        String text = text(name);
        if (!item.hasNonNull(name)) {
            wrong("FieldMissing", name, "This field is missing.");
        } else if (text != null && text.isBlank()) {
            wrong("IsBlank", name, "This value should not be blank.");
        }
        return text == null ? "" : text;
    }

    public @Nullable String text(String name) {
        JsonNode value = item.path(name);
        if (absent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            wrong("InvalidType", name, "This value should be of type string.");
            return null;
        }
        return value.asText();
    }

    public String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    public int requiredInt(String name) {
        if (!item.hasNonNull(name)) {
            wrong("FieldMissing", name, "This field is missing.");
        }
        return (int) integer(name, 0);
    }

    /** A whole number; 1.0 is none, nor is a text of digits. */
    public long integer(String name, long otherwise) {
        JsonNode value = item.path(name);
        if (absent(value)) {
            return otherwise;
        }
        if (!value.isIntegralNumber()) {
            wrong("InvalidType", name, "This value should be of type int.");
            return otherwise;
        }
        return value.asLong();
    }

    public boolean requiredFlag(String name) {
        if (!item.hasNonNull(name)) {
            wrong("FieldMissing", name, "This field is missing.");
        }
        return flag(name, false);
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = item.path(name);
        if (absent(value)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            wrong("InvalidType", name, "This value should be of type bool.");
            return otherwise;
        }
        return value.asBoolean();
    }

    /** The objects of a list below this item; their paths begin with its name. */
    public List<Input> list(String name) {
        JsonNode value = item.path(name);
        if (absent(value)) {
            return List.of();
        }
        // PHP does not tell a list from a map with the keys 0, 1, …
        if (!value.isArray() && !value.isObject()) {
            wrong("InvalidType", name, "This value should be of type array.");
            return List.of();
        }
        List<Input> inputs = new ArrayList<>();
        int index = 0;
        for (JsonNode each : value) {
            String path = name + "." + index++;
            if (each instanceof ObjectNode object) {
                inputs.add(new Input(object, requestId, prefix + path + ".", checks));
            } else {
                wrong("InvalidType", path, "This value should be of type array.");
            }
        }
        return inputs;
    }

    /** An object below this item; empty when it is not there. */
    public Input under(String name) {
        ObjectNode object = item.path(name) instanceof ObjectNode known ? known : item.objectNode();
        return new Input(object, requestId, prefix + name + ".", checks);
    }

    public void notAChoice(String path) {
        wrong("NotSupportedChoice", path, "The value you selected is not a valid choice.");
    }

    public void wrong(String code, String path, String detail) {
        checks.add(requestId, code, prefix + path, detail);
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
