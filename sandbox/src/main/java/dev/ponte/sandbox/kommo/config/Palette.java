package dev.ponte.sandbox.kommo.config;

import java.util.Set;

/** Colours: what may be written is less than what is read. */
public final class Palette {
    static final String INCOMING = "#c1c1c1";
    static final String WON = "#CCFF66";
    static final String LOST = "#D5D8DB";
    static final String USUAL = "#fffeb2";

    private static final Set<String> STAGES =
            Set.of(
                    "#fffeb2", "#fffd7f", "#fff000", "#ffeab2", "#ffdc7f", "#ffce5a", "#ffdbdb",
                    "#ffc8c8", "#ff8f92", "#d6eaff", "#c1e0ff", "#98cbff", "#ebffb1", "#deff81",
                    "#87f2c0", "#f9deff", "#f3beff", "#ccc8f9", "#eb93ff", "#f2f3f4", "#e6e8ea");

    private Palette() {}

    /** Whether a stage may be given this colour; upper case is another text. */
    static boolean allows(String color) {
        return STAGES.contains(color);
    }
}
