package dev.ponte.kommo.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.entity.StageKey;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Listed;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened.
 *
 * @param type {@code lead_status_changed}, {@code custom_field_1204001_value_changed}, …
 * @param entityType in the singular, {@code lead}
 * @param valueAfter by kind of event; chat events name the message and do not quote it
 */
@KommoModel
public record KommoEvent(
        @JsonProperty(required = true) String id,
        @Nullable String type,
        @Whole @Nullable Long entityId,
        @Nullable String entityType,
        @Whole @Nullable Long createdBy,
        @Seconds @Nullable Instant createdAt,
        @Listed List<JsonNode> valueAfter,
        @Listed List<JsonNode> valueBefore,
        @Whole @Nullable Long accountId,
        @JsonProperty("_embedded") @MaybeEmptyArray @Nullable JsonNode embedded) {

    /** The stage that a lead has come to, when the event is about that. */
    public Optional<StageKey> stageAfter() {
        return stage(valueAfter);
    }

    /** The stage that a lead has left, when the event is about that. */
    public Optional<StageKey> stageBefore() {
        return stage(valueBefore);
    }

    private static Optional<StageKey> stage(List<JsonNode> values) {
        return values.stream()
                .map(value -> value.path("lead_status"))
                .filter(status -> status.hasNonNull("id") && status.hasNonNull("pipeline_id"))
                .map(s -> new StageKey(s.path("pipeline_id").asLong(), s.path("id").asLong()))
                .findFirst();
    }
}
