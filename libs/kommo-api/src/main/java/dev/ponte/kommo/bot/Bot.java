package dev.ponte.kommo.bot;

import dev.ponte.kommo.json.Flag;
import dev.ponte.kommo.json.Key;
import dev.ponte.kommo.json.KommoModel;
import dev.ponte.kommo.json.MaybeEmptyArray;
import org.jspecify.annotations.Nullable;

/**
 * A bot.
 *
 * @param typeFunctionality {@code regular, greeting, marketing, nps}
 */
@KommoModel
public record Bot(
        @Key long id,
        @Nullable String name,
        @Nullable String typeFunctionality,
        @Flag @Nullable Boolean isVisualEditor,
        @MaybeEmptyArray @Nullable Settings settings) {

    /** Whether it is switched on; null when Kommo does not say. */
    public @Nullable Boolean active() {
        return settings == null ? null : settings.active();
    }

    @KommoModel
    public record Settings(@Flag @Nullable Boolean active) {}
}
