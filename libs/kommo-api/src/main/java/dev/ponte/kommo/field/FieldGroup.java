package dev.ponte.kommo.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.Others;
import dev.ponte.kommo.json.Rest;
import dev.ponte.kommo.json.Whole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tab with fields.
 *
 * @param id a text: {@code default}, {@code statistic}, {@code leads_29741591099841}
 * @param fields the fields in it, when Kommo says
 * @param other what else came, so that a copy is whole
 */
@KommoModel
public record FieldGroup(
        @JsonProperty(required = true) String id,
        @Nullable String name,
        @Flag boolean isPredefined,
        @Nullable String type,
        @Nullable String entityType,
        @Whole @Nullable Long sort,
        @Listed List<Long> fields,
        @Nullable String requestId,
        @Rest Map<String, JsonNode> other) {

    public FieldGroup {
        other = Others.copy(other);
    }
}
