package dev.ponte.kommo.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.entity.Linked;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import dev.ponte.kommo.tag.Tag;
import dev.ponte.kommo.value.FieldValues;
import dev.ponte.kommo.value.HasFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact. Phones and e-mail addresses are its custom fields {@code PHONE} and {@code EMAIL}, as
 * somebody wrote them.
 *
 * @param isUnsorted whether it waits among the incoming leads; null when Kommo does not say
 */
@KommoModel
public record Contact(
        @Key long id,
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Whole @Nullable Long responsibleUserId,
        @Whole @Nullable Long groupId,
        @Whole @Nullable Long createdBy,
        @Whole @Nullable Long updatedBy,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt,
        @Seconds @Nullable Instant closestTaskAt,
        @Flag boolean isDeleted,
        @Flag @Nullable Boolean isUnsorted,
        @Listed List<FieldValues> customFieldsValues,
        @Whole @Nullable Long accountId,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded)
        implements HasFields {

    public Contact {
        embedded = embedded == null ? Embedded.NONE : embedded;
    }

    public List<Tag> tags() {
        return embedded.tags();
    }

    /** Only when they were asked for. */
    public List<Linked> leads() {
        return embedded.leads();
    }

    public List<Linked> companies() {
        return embedded.companies();
    }

    /** As they were written, the first one first. */
    public List<String> phones() {
        return field("PHONE").map(FieldValues::texts).orElse(List.of());
    }

    /** As they were written, the first one first. */
    public List<String> emails() {
        return field("EMAIL").map(FieldValues::texts).orElse(List.of());
    }

    /** What came with the contact. */
    @KommoModel
    public record Embedded(
            @Listed List<Tag> tags,
            @Listed List<Linked> companies,
            @Listed List<Linked> leads,
            @Listed List<Linked> customers,
            @Listed List<JsonNode> catalogElements) {

        static final Embedded NONE =
                new Embedded(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
