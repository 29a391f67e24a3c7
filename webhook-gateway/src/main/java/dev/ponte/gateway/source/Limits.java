package dev.ponte.gateway.source;

/**
 * How much of a body is read before it is refused.
 *
 * @param maxBody bytes
 * @param maxDepth levels of nesting
 * @param maxFields pairs of a form; JSON counts {@value #TOKENS_PER_FIELD} tokens per field
 */
public record Limits(int maxBody, int maxDepth, int maxFields) {

    /** A name, a value, and its share of brackets. */
    public static final int TOKENS_PER_FIELD = 3;

    public Limits {
        requirePositive(maxBody, "max-body");
        requirePositive(maxDepth, "max-depth");
        requirePositive(maxFields, "max-fields");
    }

    long maxTokens() {
        return (long) maxFields * TOKENS_PER_FIELD;
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
