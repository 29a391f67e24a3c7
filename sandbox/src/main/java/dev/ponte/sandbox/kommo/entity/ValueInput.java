package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ponte.sandbox.kommo.config.CustomField;
import dev.ponte.sandbox.kommo.config.FieldEnum;
import dev.ponte.sandbox.kommo.config.Fields;
import dev.ponte.sandbox.kommo.hal.Input;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code custom_fields_values} as callers send them. */
final class ValueInput {
    private static final String UNNAMED = "36b4f074-7403-11ea-af30-00163e2085ae";

    private final Fields fields;
    private final String scope;

    ValueInput(Fields fields, String scope) {
        this.fields = fields;
        this.scope = scope;
    }

    /** The fields that were sent, each with all of its values; none = it is to be cleared. */
    Map<Long, List<Value>> read(Input item) {
        Map<Long, List<Value>> read = new LinkedHashMap<>();
        for (Input sent : item.list("custom_fields_values")) {
            field(sent)
                    .ifPresent(
                            field -> {
                                List<Value> values = new ArrayList<>();
                                for (Input each : sent.list("values")) {
                                    Value value = value(field, each);
                                    if (value != null) {
                                        values.add(value);
                                    }
                                }
                                read.put(field.id(), List.copyOf(values));
                            });
        }
        return read;
    }

    private Optional<CustomField> field(Input sent) {
        if (sent.node().hasNonNull("field_id")) {
            Optional<CustomField> field = fields.get(scope, sent.integer("field_id", 0));
            if (field.isEmpty()) {
                sent.notAChoice("field_id");
            }
            return field;
        }
        String code = sent.text("field_code");
        if (code == null) {
            sent.wrong(
                    UNNAMED,
                    "field_id",
                    "You should use \"field_id\" or \"field_code\" to identify custom field.");
            return Optional.empty();
        }
        Optional<CustomField> field = fields.byCode(scope, code);
        if (field.isEmpty()) {
            sent.notAChoice("field_code");
        }
        return field;
    }

    private static @Nullable Value value(CustomField field, Input sent) {
        return switch (field.type()) {
            case "select", "multiselect", "radiobutton" -> choice(field, sent);
            case "multitext" -> contact(field, sent);
            case "checkbox" -> plain(flag(sent));
            case "numeric", "monetary" -> plain(number(sent));
            case "date", "date_time", "birthday" -> plain(time(sent));
            case "legal_entity", "file", "linked_entity", "chained_list" ->
                    plain(sent.node().path("value"));
            default -> plain(text(sent));
        };
    }

    private static @Nullable Value plain(@Nullable JsonNode value) {
        return value == null || value.isMissingNode() || value.isNull()
                ? null
                : new Value(value, null, null);
    }

    private static @Nullable Value choice(CustomField field, Input sent) {
        JsonNode node = sent.node();
        boolean byId = node.hasNonNull("enum_id");
        boolean byCode = !byId && node.hasNonNull("enum_code");
        String path = byId ? "enum_id" : byCode ? "enum_code" : "value";
        String wanted = node.path(path).asText();
        for (FieldEnum each : field.choices()) {
            String key =
                    byId
                            ? String.valueOf(each.id())
                            : byCode ? String.valueOf(each.code()) : each.value();
            if (key.equals(wanted)) {
                return new Value(TextNode.valueOf(each.value()), each.id(), each.code());
            }
        }
        sent.notAChoice(path);
        return null;
    }

    /** Phones and e-mails: any text, of one of the kinds that the field knows. */
    private static @Nullable Value contact(CustomField field, Input sent) {
        JsonNode text = text(sent);
        JsonNode id = sent.node().path("enum_id");
        String code = sent.text("enum_code", id.isNumber() ? "" : "WORK");
        for (FieldEnum each : field.choices()) {
            if (code.isEmpty() ? each.id() == id.asLong() : code.equals(each.code())) {
                return text == null ? null : new Value(text, each.id(), each.code());
            }
        }
        sent.notAChoice(code.isEmpty() ? "enum_id" : "enum_code");
        return null;
    }

    private static @Nullable JsonNode text(Input sent) {
        JsonNode value = sent.node().path("value");
        if (value.isNumber()) {
            return TextNode.valueOf(value.asText());
        }
        String text = sent.text("value");
        return text == null || text.isEmpty() ? null : TextNode.valueOf(text);
    }

    private static @Nullable JsonNode flag(Input sent) {
        return sent.node().hasNonNull("value")
                ? BooleanNode.valueOf(sent.flag("value", false))
                : null;
    }

    /** Numbers are read as texts, however they were written. */
    private static @Nullable JsonNode number(Input sent) {
        JsonNode value = sent.node().path("value");
        if (value.isNumber()
                || (value.isTextual() && value.asText().matches("-?\\d{1,15}(\\.\\d{1,10})?"))) {
            return TextNode.valueOf(value.asText());
        }
        if (!value.isNull() && !value.isMissingNode() && !value.asText().isEmpty()) {
            sent.wrong("InvalidType", "value", "This value should be of type numeric.");
        }
        return null;
    }

    private static @Nullable JsonNode time(Input sent) {
        JsonNode value = sent.node().path("value");
        if (value.isInt()) {
            return IntNode.valueOf(value.asInt());
        }
        if (value.isIntegralNumber()) {
            return LongNode.valueOf(value.asLong());
        }
        if (value.isTextual() && !value.asText().isEmpty()) {
            try {
                return LongNode.valueOf(OffsetDateTime.parse(value.asText()).toEpochSecond());
            } catch (DateTimeParseException notATime) {
                sent.wrong("InvalidType", "value", "This value should be of type timestamp.");
            }
        }
        return null;
    }
}
