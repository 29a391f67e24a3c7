package dev.ponte.kit.i18n;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;

/**
 * A text for people, in both languages of the product. There is no text in one language only.
 *
 * @param en English
 * @param pt Brazilian Portuguese
 */
@Immutable
public record Text(String en, String pt) {

    public Text {
        requireNonNull(en, "en");
        requireNonNull(pt, "pt");
    }

    /** The text in a reader's language: English for English readers, Portuguese for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : pt;
    }
}
