package dev.ponte.kommo.company;

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

/** A company. */
@KommoModel
public record Company(
        @Key long id,
        @Nullable String name,
        @Whole @Nullable Long responsibleUserId,
        @Whole @Nullable Long groupId,
        @Whole @Nullable Long createdBy,
        @Whole @Nullable Long updatedBy,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt,
        @Seconds @Nullable Instant closestTaskAt,
        @Flag boolean isDeleted,
        @Listed List<FieldValues> customFieldsValues,
        @Whole @Nullable Long accountId,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded)
        implements HasFields {

    public Company {
        embedded = embedded == null ? Embedded.NONE : embedded;
    }

    public List<Tag> tags() {
        return embedded.tags();
    }

    /** What came with the company; leads, contacts and customers only when asked for. */
    @KommoModel
    public record Embedded(
            @Listed List<Tag> tags,
            @Listed List<Linked> leads,
            @Listed List<Linked> contacts,
            @Listed List<Linked> customers,
            @Listed List<JsonNode> catalogElements) {

        static final Embedded NONE =
                new Embedded(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
