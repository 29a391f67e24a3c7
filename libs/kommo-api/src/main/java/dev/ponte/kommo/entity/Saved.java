package dev.ponte.kommo.entity;

import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.Seconds;
import dev.ponte.kommo.json.Whole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Kommo answers to a write: not the entity, but how it is found.
 *
 * @param requestId the sender's own; the index of the item when it gave none
 * @param updatedAt only after an update
 * @param entityId only of a note: what it stands at
 */
@KommoModel
public record Saved(
        @Key long id,
        @Nullable String requestId,
        @Seconds @Nullable Instant updatedAt,
        @Whole @Nullable Long entityId,
        @Nullable String name) {}
