package dev.ponte.kit.text;

/**
 * Text that every consumer can store: PostgreSQL takes no NUL, and UTF-8 has no half of a surrogate
 * pair. Both can be written in JSON, so a customer could send them.
 */
public final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** The text without NULs and with lone surrogates replaced; the same object when clean. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    /** At most {@code max} characters of a text, never half a pair. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        boolean splitsPair = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
        return text.substring(0, splitsPair ? max - 1 : max);
    }

    private static String cleaned(String text, int from) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append(REPLACEMENT);
            } else if (c != 0) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
