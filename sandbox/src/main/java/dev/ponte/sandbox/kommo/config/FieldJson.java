package dev.ponte.sandbox.kommo.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import dev.ponte.sandbox.kommo.hal.Hal;
import java.util.List;

/** Custom fields as Kommo writes them; which keys there are depends on the kind of entity. */
final class FieldJson {
    private final String root;
    private final long accountId;
    private final boolean enumsAsObject;

    /**
     * @param root address of what is below {@code api/v4}
     * @param enumsAsObject whether choices are a map, as after a write of many
     */
    FieldJson(String root, long accountId, boolean enumsAsObject) {
        this.root = root;
        this.accountId = accountId;
        this.enumsAsObject = enumsAsObject;
    }

    ObjectNode field(CustomField field) {
        boolean leads = field.scope().equals("leads");
        ObjectNode body =
                Json.object()
                        .put("id", field.id())
                        .put("name", field.name())
                        .put("type", field.type())
                        .put("account_id", accountId)
                        .put("code", field.code())
                        .put("sort", field.sort())
                        .put("is_api_only", field.apiOnly());
        enums(body, field);
        body.put("group_id", field.groupId());
        keys(body.putArray("required_statuses"), field.requiredIn());
        body.put("is_deletable", !field.predefined());
        if (!field.scope().equals("customers")) {
            body.put("is_predefined", field.predefined());
        }
        body.put("entity_type", field.scope()).put("remind", field.remind());
        body.putArray("triggers");
        body.put("currency", field.currency());
        if (leads) {
            keys(body.putArray("hidden_statuses"), field.hiddenIn());
            body.putNull("chained_lists");
        }
        body.putNull("tracking_callback").putNull("search_in");
        if (leads) {
            body.put("is_computed", false);
        }
        return Hal.link(body, root + field.scope() + "/custom_fields/" + field.id());
    }

    private void enums(ObjectNode body, CustomField field) {
        List<FieldEnum> enums = field.enums();
        if (enums == null) {
            body.putNull("enums");
        } else if (enumsAsObject) {
            ObjectNode map = body.putObject("enums");
            for (int i = 0; i < enums.size(); i++) {
                map.set(String.valueOf(i), choice(enums.get(i)));
            }
        } else {
            ArrayNode array = body.putArray("enums");
            enums.forEach(each -> array.add(choice(each)));
        }
    }

    private static ObjectNode choice(FieldEnum each) {
        return Json.object()
                .put("id", each.id())
                .put("value", each.value())
                .put("sort", each.sort())
                .put("code", each.code());
    }

    private static void keys(ArrayNode array, List<StageKey> keys) {
        keys.forEach(
                key ->
                        array.addObject()
                                .put("status_id", key.statusId())
                                .put("pipeline_id", key.pipelineId()));
    }
}
