package dev.ponte.kommo.error;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.Indexed;
import dev.ponte.kommo.json.KommoModel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one item of a body.
 *
 * @param index of the item in the body, null when only the request id says
 * @param requestId of the item; empty when missing
 */
@KommoModel
public record ItemErrors(@Nullable Integer index, String requestId, List<FieldError> errors) {

    public ItemErrors {
        errors = List.copyOf(errors);
    }

    /** The same, of the item that stands there in the body. */
    public ItemErrors at(int place) {
        return new ItemErrors(place, requestId, errors);
    }

    static ItemErrors of(JsonNode json) {
        JsonNode index = json.path("index");
        return new ItemErrors(
                index.isInt() && index.intValue() >= 0 ? index.intValue() : null,
                Texts.of(json.path("request_id")),
                list(json.path("errors")).map(FieldError::of).toList());
    }

    /** All items of a list that may be keyed by index. */
    static List<ItemErrors> all(JsonNode json) {
        return list(json).map(ItemErrors::of).toList();
    }

    private static Stream<JsonNode> list(JsonNode json) {
        return json.isContainerNode()
                ? Indexed.items(json).stream().filter(JsonNode::isObject)
                : Stream.of();
    }
}
