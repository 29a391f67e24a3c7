package dev.ponte.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where people read: UTF-8 whatever the locale, colours where they can be seen. */
final class Terminal {

    /** Select Graphic Rendition codes of ECMA-48. */
    enum Style {
        PLAIN("0"),
        GOOD("32"),
        BAD("31"),
        DOUBTFUL("33"),
        FAINT("2"),
        STRONG("1");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private final PrintStream out;
    private final boolean colours;

    private Terminal(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    static Terminal from(Map<String, String> environment) {
        return new Terminal(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                wantsColours(environment));
    }

    /** {@code NO_COLOR} as of no-color.org; {@code PONTE_COLOURS} for a terminal behind a pipe. */
    private static boolean wantsColours(Map<String, String> environment) {
        if (environment.containsKey("NO_COLOR")) {
            return false;
        }
        if ("always".equals(environment.get("PONTE_COLOURS"))) {
            return true;
        }
        return System.console() != null && System.console().isTerminal();
    }

    boolean hasColours() {
        return colours;
    }

    void line(String text) {
        out.println(text);
    }

    void line(Style style, String text) {
        out.println(paint(style.code, text));
    }

    String paint(Style style, String text) {
        return paint(style.code, text);
    }

    /** The text in one of a dozen colours, told apart by number. */
    String paintNumber(int number, String text) {
        int[] palette = {36, 33, 32, 35, 34, 96, 93, 92, 95, 94};
        return paint(Integer.toString(palette[number % palette.length]), text);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
