package dev.ponte.kommo.tag;

import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import org.jspecify.annotations.Nullable;

/**
 * A tag.
 *
 * @param color six hex digits without {@code #}, only of a lead's tag
 * @param requestId only in the answer to a creation
 */
@KommoModel
public record Tag(
        @Key long id, @Nullable String name, @Nullable String color, @Nullable String requestId) {}
