package dev.ponte.gateway.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A secret to compare with. Only its SHA-256 is kept: nothing can print it, and a comparison takes
 * the same time for every guess, whatever its length.
 */
public final class Secret {

    private static final int MAX_PRESENTED = 1024;

    private final byte[] digest;

    private Secret(byte[] digest) {
        this.digest = digest;
    }

    public static Secret of(String value) {
        return new Secret(sha256(value));
    }

    /** What a caller shows: hashed once, however many secrets it is compared with. */
    public static @Nullable Secret presented(@Nullable String value) {
        return value == null || value.length() > MAX_PRESENTED ? null : of(value);
    }

    /** Whether this is the value. */
    public boolean matches(@Nullable String presented) {
        return isSameAs(presented(presented));
    }

    /** Whether both are of the same value. */
    public boolean isSameAs(@Nullable Secret other) {
        return other != null && MessageDigest.isEqual(digest, other.digest);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }

    private static byte[] sha256(String value) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
