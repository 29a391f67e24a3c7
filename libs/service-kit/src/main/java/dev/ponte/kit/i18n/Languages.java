package dev.ponte.kit.i18n;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of our two languages a reader wants. */
public final class Languages {

    public static final Locale PORTUGUESE = Locale.of("pt", "BR");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> OURS = List.of(PORTUGUESE, Locale.of("pt"), ENGLISH);

    private Languages() {}

    /**
     * The best match for an {@code Accept-Language} header. Portuguese when it is missing,
     * malformed, or asks for neither language.
     */
    public static Locale best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return PORTUGUESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage.strip()), OURS);
            return found != null && found.getLanguage().equals("en") ? ENGLISH : PORTUGUESE;
        } catch (IllegalArgumentException malformed) {
            return PORTUGUESE;
        }
    }
}
