package dev.ponte.console.page;

import dev.ponte.kit.i18n.Languages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a page: in the language that was chosen, else in the one chosen earlier, else in the
 * browser's.
 *
 * @param chose whether the language was chosen just now
 */
record Reader(Locale locale, boolean chose) {

    /** Remembers a chosen language. */
    static final String COOKIE = "ponte-language";

    static Reader of(
            @Nullable String chosen, @Nullable String remembered, @Nullable String accepted) {
        String wish = chosen != null ? chosen : remembered != null ? remembered : accepted;
        return new Reader(Languages.best(wish), chosen != null);
    }
}
