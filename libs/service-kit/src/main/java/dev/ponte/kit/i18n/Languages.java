package dev.ponte.kit.i18n;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of our two languages a reader wants. */
public final class Languages {

    public static final Locale PORTUGUESE = Locale.of("pt", "BR");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> OURS = List.of(PORTUGUESE, Locale.of("pt"), ENGLISH);

    /**
     * More is no wish of a person. Reading it costs more than in proportion: 8 KiB, as much as a
     * header may have, would be seconds.
     */
    private static final int LONGEST_HEADER = 256;

    private Languages() {}

    /**
     * The best match for an {@code Accept-Language} header. Portuguese when it is missing,
     * malformed, longer than {@value #LONGEST_HEADER} characters, or asks for neither language.
     */
    public static Locale best(@Nullable String acceptLanguage) {
        if (acceptLanguage == null
                || acceptLanguage.isBlank()
                || acceptLanguage.length() > LONGEST_HEADER) {
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
