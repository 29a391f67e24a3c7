package dev.ponte.kommo.lead;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.entity.Linked;
import dev.ponte.kommo.entity.StageKey;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead.
 *
 * @param price in whole units of the account's currency
 * @param createdBy 0 is a robot, an API included
 * @param closedAt null while it is open
 */
@KommoModel
public record Lead(
        @Key long id,
        @Nullable String name,
        @Whole @Nullable Long price,
        @Whole @Nullable Long responsibleUserId,
        @Whole @Nullable Long groupId,
        @Whole @Nullable Long statusId,
        @Whole @Nullable Long pipelineId,
        @Whole @Nullable Long lossReasonId,
        @Whole @Nullable Long sourceId,
        @Whole @Nullable Long createdBy,
        @Whole @Nullable Long updatedBy,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt,
        @Seconds @Nullable Instant closedAt,
        @Seconds @Nullable Instant closestTaskAt,
        @Flag boolean isDeleted,
        @Listed List<FieldValues> customFieldsValues,
        @Whole @Nullable Long score,
        @Whole @Nullable Long accountId,
        @Whole @Nullable Long laborCost,
        @Flag @Nullable Boolean isPriceComputed,
        @Flag @Nullable Boolean isPriceModifiedByRobot,
        @JsonProperty("_embedded") @MaybeEmptyArray Embedded embedded)
        implements HasFields {

    public Lead {
        embedded = embedded == null ? Embedded.NONE : embedded;
    }

    public List<Tag> tags() {
        return embedded.tags();
    }

    /** Only when they were asked for. */
    public List<Linked> contacts() {
        return embedded.contacts();
    }

    public List<Linked> companies() {
        return embedded.companies();
    }

    /** Where it stands, when Kommo says. */
    public Optional<StageKey> stage() {
        return pipelineId == null || statusId == null
                ? Optional.empty()
                : Optional.of(new StageKey(pipelineId, statusId));
    }

    /**
     * What came with the lead.
     *
     * @param contacts only with {@code with=contacts}; their ids, not themselves
     * @param companies one or none
     * @param lossReason one or none, only with {@code with=loss_reason}
     */
    @KommoModel
    public record Embedded(
            @Listed List<Tag> tags,
            @Listed List<Linked> companies,
            @Listed List<Linked> contacts,
            @Listed List<LossReason> lossReason,
            @Listed List<JsonNode> catalogElements,
            @Nullable JsonNode source) {

        static final Embedded NONE =
                new Embedded(List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }
}
