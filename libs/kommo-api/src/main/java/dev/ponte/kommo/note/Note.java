package dev.ponte.kommo.note;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A note, by people or by the system.
 *
 * @param noteType as Kommo names it: {@code common}, {@code call_in}, many more on reading
 * @param params what a note of that type holds; null when nothing
 */
@KommoModel
public record Note(
        @Key long id,
        @Whole @Nullable Long entityId,
        @Whole @Nullable Long createdBy,
        @Whole @Nullable Long updatedBy,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt,
        @Whole @Nullable Long responsibleUserId,
        @Whole @Nullable Long groupId,
        @Nullable String noteType,
        @MaybeEmptyArray @Nullable JsonNode params,
        @Whole @Nullable Long accountId,
        @Flag @Nullable Boolean isPinned) {

    /** The text, when a note of this type has one. */
    public Optional<String> text() {
        return params != null && params.path("text").isTextual()
                ? Optional.of(params.path("text").textValue())
                : Optional.empty();
    }
}
