package dev.ponte.kit.status;

/**
 * A path, or with a closing {@code /*} a path and all below it.
 *
 * @param text e.g. {@code /bot-control} or {@code /vendedores/*}
 */
public record PathPattern(String text) {

    private static final String BELOW = "/*";

    public PathPattern {
        if (!text.startsWith("/") || base(text).contains("*")) {
            throw new IllegalArgumentException(
                    "not a path pattern: " + text + "; it is /path or /path/*");
        }
    }

    /**
     * @param path normalised, without query
     */
    public boolean matches(String path) {
        String base = base();
        return path.equals(base) || (below() && path.startsWith(base + "/"));
    }

    /** The path without the closing {@code /*}; empty for {@code /*} itself. */
    public String base() {
        return base(text);
    }

    /** Whether what lies below the path is meant too. */
    public boolean below() {
        return text.endsWith(BELOW);
    }

    private static String base(String text) {
        return text.endsWith(BELOW) ? text.substring(0, text.length() - BELOW.length()) : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
