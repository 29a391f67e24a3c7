package dev.ponte.console.session;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place of our own to go to after sign-in: absolute path, query and fragment as they stand.
 *
 * @param value begins with one slash
 */
record LocalPath(String value) {

    static final LocalPath START = new LocalPath("/");

    private static final int LONGEST = 1_000;

    /**
     * Printable ASCII without backslash, which browsers read as a slash; no second slash, which
     * would begin a host name.
     */
    private static final Pattern OURS = Pattern.compile("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?");

    /**
     * @param asked null: the start page
     * @return empty when it leads elsewhere
     */
    static Optional<LocalPath> of(@Nullable String asked) {
        if (asked == null) {
            return Optional.of(START);
        }
        return asked.length() <= LONGEST && OURS.matcher(asked).matches()
                ? Optional.of(new LocalPath(asked))
                : Optional.empty();
    }
}
