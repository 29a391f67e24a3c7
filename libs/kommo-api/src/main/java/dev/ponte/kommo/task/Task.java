package dev.ponte.kommo.task;

import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param entityId null for one that belongs to nothing
 * @param entityType in the plural, {@code leads}
 * @param duration in seconds
 * @param result null as long as nobody wrote one
 */
@KommoModel
public record Task(
        @Key long id,
        @Whole @Nullable Long createdBy,
        @Whole @Nullable Long updatedBy,
        @Seconds @Nullable Instant createdAt,
        @Seconds @Nullable Instant updatedAt,
        @Whole @Nullable Long responsibleUserId,
        @Whole @Nullable Long groupId,
        @Whole @Nullable Long entityId,
        @Nullable String entityType,
        @Whole @Nullable Long duration,
        @Flag boolean isCompleted,
        @Whole @Nullable Long taskTypeId,
        @Nullable String text,
        @MaybeEmptyArray @Nullable Result result,
        @Seconds @Nullable Instant completeTill,
        @Whole @Nullable Long accountId) {

    /** What came of it. */
    @KommoModel
    public record Result(@Nullable String text) {}
}
