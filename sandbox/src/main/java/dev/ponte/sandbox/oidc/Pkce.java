package dev.ponte.sandbox.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Proof key for code exchange (RFC 7636), method S256. */
final class Pkce {
    private Pkce() {}

    /** Whether the verifier fits; no challenge asks for no verifier. */
    static boolean fits(@Nullable String challenge, @Nullable String verifier) {
        if (challenge == null) {
            return true;
        }
        return verifier != null && challenge(verifier).equals(challenge);
    }

    static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
