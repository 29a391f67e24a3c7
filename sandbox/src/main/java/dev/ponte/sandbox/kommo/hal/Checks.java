package dev.ponte.sandbox.kommo.hal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ponte.sandbox.door.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Collects what is wrong with the items of a write; one mistake refuses them all. */
public final class Checks {
    private final ArrayNode wrong = Json.object().putArray("validation-errors");

    /** Reads every item, then refuses the batch if anything was wrong with any of them. */
    public static <T> List<T> all(List<ObjectNode> items, BiFunction<Input, Integer, T> read) {
        Checks checks = new Checks();
        List<T> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            values.add(read.apply(checks.input(items.get(i), i), i));
        }
        checks.refuseIfWrong();
        return values;
    }

    /** The reader of an item: what it finds wrong is kept here. */
    public Input input(ObjectNode item, int index) {
        return new Input(item, requestId(item, index), "", this);
    }

    /** What the caller calls the item: its own name for it, else its place. */
    public static String requestId(ObjectNode item, int index) {
        return item.hasNonNull("request_id")
                ? item.get("request_id").asText()
                : String.valueOf(index);
    }

    void add(String requestId, String code, String path, String detail) {
        ArrayNode errors = null;
        for (var known : wrong) {
            if (known.path("request_id").asText().equals(requestId)) {
                errors = (ArrayNode) known.get("errors");
            }
        }
        if (errors == null) {
            errors = wrong.addObject().put("request_id", requestId).putArray("errors");
        }
        errors.addObject().put("code", code).put("path", path).put("detail", detail);
    }

    public void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            ObjectNode body = Json.object();
            body.set("validation-errors", wrong);
            body.setAll(Problems.body(400, "Request validation failed"));
            throw new Refused(Problems.problem(400, body));
        }
    }
}
