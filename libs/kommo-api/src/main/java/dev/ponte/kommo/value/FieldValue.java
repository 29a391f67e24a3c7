package dev.ponte.kommo.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Others;
import dev.ponte.kommo.json.Rest;
import dev.ponte.kommo.json.Whole;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a custom field, whatever its type: only {@code value} of most, an option of a list
 * or a phone with {@code enum_id} and {@code enum_code}, an object of a file or a legal entity. A
 * chained list has no {@code value} and its ids in {@code other}.
 *
 * @param value as it came: numeric fields are texts, dates Unix seconds; null when absent
 * @param other further members, so that what is copied is whole
 */
@KommoModel
public record FieldValue(
        @Nullable JsonNode value,
        @Whole @Nullable Long enumId,
        @Nullable String enumCode,
        @Rest Map<String, JsonNode> other) {

    public FieldValue {
        other = Others.copy(other);
    }

    private static FieldValue of(@Nullable JsonNode value) {
        return new FieldValue(value, null, null, Map.of());
    }

    /** A text, a link, a select's exact label; a number as Kommo reads numbers back. */
    public static FieldValue text(String text) {
        return of(JsonNodeFactory.instance.textNode(text));
    }

    /** A numeric or monetary field. */
    public static FieldValue number(BigDecimal number) {
        return text(number.toPlainString());
    }

    public static FieldValue flag(boolean checked) {
        return of(JsonNodeFactory.instance.booleanNode(checked));
    }

    /** A date, a time or a birthday. */
    public static FieldValue time(Instant time) {
        return of(JsonNodeFactory.instance.numberNode(time.getEpochSecond()));
    }

    /** An option of a list. */
    public static FieldValue option(long enumId) {
        return new FieldValue(null, enumId, null, Map.of());
    }

    /** An option of a list by its symbolic code. */
    public static FieldValue option(String enumCode) {
        return new FieldValue(null, null, enumCode, Map.of());
    }

    /** A phone or an e-mail address of a kind ({@code WORK}), or a part of an address. */
    public static FieldValue kind(String text, String enumCode) {
        return new FieldValue(JsonNodeFactory.instance.textNode(text), null, enumCode, Map.of());
    }

    /** A file, a legal entity, a linked entity. */
    public static FieldValue object(JsonNode object) {
        return of(object);
    }

    /** The value as people read it, null when there is none or it is an object. */
    public @Nullable String text() {
        return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
    }
}
