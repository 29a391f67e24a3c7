package dev.ponte.kommo.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Parts of paths. */
final class Paths {

    private Paths() {}

    /**
     * A text as one segment.
     *
     * @throws IllegalArgumentException when it would be none, or lead elsewhere
     */
    static String segment(String text) {
        if (text.isBlank() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("not a name");
        }
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
