package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.kommo.config.CustomField;
import dev.ponte.sandbox.kommo.config.Fields;
import dev.ponte.sandbox.kommo.hook.FormBody;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** Writes the values of custom fields: as the API does, and as webhooks do. */
final class ValueJson {
    private static final Set<String> WITH_CHOICES =
            Set.of("select", "multiselect", "radiobutton", "multitext");
    private static final Set<String> TIMES = Set.of("date", "date_time");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZoneOffset.UTC);

    private final Fields fields;

    ValueJson(Fields fields) {
        this.fields = fields;
    }

    /** Null where nothing is filled. */
    void put(ObjectNode body, Entity entity) {
        if (entity.values.isEmpty()) {
            body.putNull("custom_fields_values");
            return;
        }
        ArrayNode all = body.putArray("custom_fields_values");
        for (CustomField field : fields.of(entity.type.plural())) {
            List<Value> values = entity.values.get(field.id());
            if (values != null) {
                ArrayNode array =
                        all.addObject()
                                .put("field_id", field.id())
                                .put("field_name", field.name())
                                .put("field_code", field.code())
                                .put("field_type", field.type())
                                .putArray("values");
                values.forEach(value -> write(array.addObject(), field, value));
            }
        }
    }

    private static void write(ObjectNode to, CustomField field, Value value) {
        to.set("value", value.value());
        if (WITH_CHOICES.contains(field.type())) {
            to.put("enum_id", value.enumId()).put("enum_code", value.enumCode());
        }
    }

    /** In a webhook every type of field has an encoding of its own. */
    void put(FormBody item, Entity entity) {
        int index = 0;
        for (CustomField field : fields.of(entity.type.plural())) {
            List<Value> values = entity.values.get(field.id());
            if (values != null) {
                put(item.under("[custom_fields][" + index + "]"), field, values, entity.type);
                index++;
            }
        }
    }

    private static void put(FormBody item, CustomField field, List<Value> values, EntityType type) {
        item.put("[id]", field.id()).put("[name]", field.name());
        // A lead's code comes before the values, a contact's after them.
        if (type == EntityType.LEADS) {
            item.put("[code]", field.code());
        }
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            String at = "[values][" + i + "]";
            if (TIMES.contains(field.type())) {
                item.put(at, value.value().asText());
            } else if (field.type().equals("birthday")) {
                item.put(at + "[value]", DAY.format(Instant.ofEpochSecond(value.value().asLong())));
            } else if (field.type().equals("checkbox")) {
                item.put(at + "[value]", value.value().asBoolean() ? 1 : 0);
            } else {
                item.put(at + "[value]", value.value().asText()).put(at + "[enum]", value.enumId());
            }
        }
        if (type != EntityType.LEADS) {
            item.put("[code]", field.code());
        }
    }
}
