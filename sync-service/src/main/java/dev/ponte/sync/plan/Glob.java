package dev.ponte.sync.plan;

import java.util.List;
import java.util.Locale;

/**
 * A name with {@code *} for any text, in any case. One pass over the name, whatever the pattern: a
 * regular expression with many stars would not end.
 *
 * @param pieces what stands between the stars, in lower case
 */
record Glob(List<String> pieces) {

    Glob {
        pieces = List.copyOf(pieces);
    }

    static Glob of(String pattern) {
        return new Glob(List.of(lower(pattern).split("\\*", -1)));
    }

    boolean meets(String name) {
        String text = lower(name);
        if (pieces.size() == 1) {
            return text.equals(pieces.getFirst());
        }
        String last = pieces.getLast();
        int end = text.length() - last.length();
        if (!text.startsWith(pieces.getFirst()) || !text.endsWith(last)) {
            return false;
        }
        int from = pieces.getFirst().length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, from);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return from <= end;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
