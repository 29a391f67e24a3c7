package dev.ponte.kommo.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ponte.kommo.json.KommoModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a custom field shall have: all it had before go. A field that is not in a body
 * keeps its own.
 *
 * @param fieldId either this or the code
 * @param values null empties the field
 */
@KommoModel
public record NewValues(
        @Nullable Long fieldId,
        @Nullable String fieldCode,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<FieldValue> values) {

    public NewValues {
        if ((fieldId == null) == (fieldCode == null)) {
            throw new IllegalArgumentException("a field is named by its id or by its code");
        }
        values = values == null || values.isEmpty() ? null : List.copyOf(values);
    }

    public static NewValues of(long fieldId, FieldValue... values) {
        return new NewValues(fieldId, null, List.of(values));
    }

    public static NewValues of(String fieldCode, FieldValue... values) {
        return new NewValues(null, fieldCode, List.of(values));
    }

    public static NewValues none(long fieldId) {
        return new NewValues(fieldId, null, null);
    }

    public static NewValues none(String fieldCode) {
        return new NewValues(null, fieldCode, null);
    }
}
