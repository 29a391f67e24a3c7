package dev.ponte.kommo.value;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.Others;
import dev.ponte.kommo.json.Rest;
import dev.ponte.kommo.json.Whole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A custom field of an entity with its values.
 *
 * @param fieldType as Kommo names types: {@code select}, {@code multitext}, …
 * @param values none when the field is empty
 */
@KommoModel
public record FieldValues(
        @Whole @Nullable Long fieldId,
        @Nullable String fieldName,
        @Nullable String fieldCode,
        @Nullable String fieldType,
        @Listed List<FieldValue> values,
        @Rest Map<String, JsonNode> other) {

    public FieldValues {
        other = Others.copy(other);
    }

    /** The values as people read them. */
    public List<String> texts() {
        return values.stream().map(FieldValue::text).filter(Objects::nonNull).toList();
    }
}
