package dev.ponte.kommo.field;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.Others;
import dev.ponte.kommo.json.Rest;
import dev.ponte.kommo.json.Whole;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom field. Which components there are depends on its type and on what it belongs to.
 *
 * @param type as Kommo names it; it never changes
 * @param code stands for the id in values; null when it has none
 * @param isApiOnly whether people can only read it
 * @param groupId null in the first tab
 * @param remind of a birthday: {@code never, day, week, month}
 * @param currency of a monetary field
 * @param isComputed whether Kommo fills it by itself
 * @param other what else came, so that a copy is whole
 */
@KommoModel
public record CustomField(
        @Key long id,
        @Nullable String name,
        @Nullable String type,
        @Whole @Nullable Long accountId,
        @Nullable String code,
        @Whole @Nullable Long sort,
        @Flag @Nullable Boolean isApiOnly,
        @Listed List<Option> enums,
        @Nullable String groupId,
        @Listed List<StageKey> requiredStatuses,
        @Listed List<StageKey> hiddenStatuses,
        @Flag @Nullable Boolean isDeletable,
        @Flag @Nullable Boolean isPredefined,
        @Flag @Nullable Boolean isVisible,
        @Flag @Nullable Boolean isRequired,
        @Flag @Nullable Boolean isComputed,
        @Nullable String entityType,
        @Nullable String remind,
        @Nullable String currency,
        @Listed List<JsonNode> triggers,
        @Listed List<JsonNode> nested,
        @Listed List<ChainedList> chainedLists,
        @Nullable JsonNode settings,
        @Nullable JsonNode trackingCallback,
        @Nullable JsonNode searchIn,
        @Nullable String requestId,
        @Rest Map<String, JsonNode> other) {

    public CustomField {
        other = Others.copy(other);
    }

    /**
     * An option of a list. In a change, options without an id are new ones, and those that are left
     * out are lost, with the values that name them.
     */
    @KommoModel
    public record Option(
            @Whole @Nullable Long id,
            @Nullable String value,
            @Whole @Nullable Long sort,
            @Nullable String code,
            @Rest Map<String, JsonNode> other) {

        public Option {
            other = Others.copy(other);
        }

        /** A new one. */
        public static Option of(String value, long sort) {
            return new Option(null, value, sort, null, Map.of());
        }
    }

    /** A list of a chain. */
    @KommoModel
    public record ChainedList(
            @Nullable String title,
            @Whole @Nullable Long catalogId,
            @Whole @Nullable Long parentCatalogId,
            @Rest Map<String, JsonNode> other) {

        public ChainedList {
            other = Others.copy(other);
        }
    }
}
