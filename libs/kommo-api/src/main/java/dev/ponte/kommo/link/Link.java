package dev.ponte.kommo.link;

import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.MaybeEmptyArray;
import dev.ponte.kommo.json.Whole;
import org.jspecify.annotations.Nullable;

/**
 * A link of an entity.
 *
 * @param entityId whose link it is; only where one call is about several
 * @param metadata whether it is the main contact, or quantity and price of a catalog element
 */
@KommoModel
public record Link(
        @Whole @Nullable Long entityId,
        @Nullable String entityType,
        @Key long toEntityId,
        @Nullable String toEntityType,
        @MaybeEmptyArray @Nullable Metadata metadata) {

    @KommoModel
    public record Metadata(
            @Flag @Nullable Boolean mainContact,
            @Whole @Nullable Long quantity,
            @Whole @Nullable Long catalogId,
            @Whole @Nullable Long priceId) {}
}
