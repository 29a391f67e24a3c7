package dev.ponte.kommo.pipeline;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The colours that Kommo takes for a stage. It sends others back: its own stages have them. */
public final class Colors {

    private static final Set<String> WRITABLE =
            Set.of(
                    "#fffeb2", "#fffd7f", "#fff000", "#ffeab2", "#ffdc7f", "#ffce5a", "#ffdbdb",
                    "#ffc8c8", "#ff8f92", "#d6eaff", "#c1e0ff", "#98cbff", "#ebffb1", "#deff81",
                    "#87f2c0", "#f9deff", "#f3beff", "#ccc8f9", "#eb93ff", "#f2f3f4", "#e6e8ea");
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    private Colors() {}

    /** The same colour where it can be written, else the nearest that can; empty for no colour. */
    public static Optional<String> writable(@Nullable String color) {
        String lower = color == null ? "" : color.strip().toLowerCase(Locale.ROOT);
        if (WRITABLE.contains(lower)) {
            return Optional.of(lower);
        }
        if (!HEX.matcher(lower).matches()) {
            return Optional.empty();
        }
        return WRITABLE.stream()
                .min(
                        Comparator.<String>comparingInt(known -> distance(known, lower))
                                .thenComparing(known -> known));
    }

    private static int distance(String one, String other) {
        int sum = 0;
        for (int i = 1; i < 7; i += 2) {
            int difference = channel(one, i) - channel(other, i);
            sum += difference * difference;
        }
        return sum;
    }

    private static int channel(String color, int start) {
        return Integer.parseInt(color.substring(start, start + 2), 16);
    }
}
