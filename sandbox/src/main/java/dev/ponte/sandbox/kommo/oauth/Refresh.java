package dev.ponte.sandbox.kommo.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a refresh token says. It is opaque to callers, and read here without being remembered.
 *
 * @param family as in {@link Access}
 * @param serial 1 with the consent, one more with each refresh
 * @param expiresAt seconds
 */
record Refresh(
        String clientId, long accountId, long userId, String family, long serial, long expiresAt) {
    private static final String HEAD = "def50200";
    private static final int MAC = 64;
    // Kommo's are 600 to 1,000 characters long: columns that are too short must show here.
    private static final String PADDING = "p".repeat(180);

    String write(TokenKey key) {
        String text =
                String.join(
                        "|",
                        clientId,
                        String.valueOf(accountId),
                        String.valueOf(userId),
                        family,
                        String.valueOf(serial),
                        String.valueOf(expiresAt),
                        PADDING);
        HexFormat hex = HexFormat.of();
        return HEAD
                + hex.formatHex(text.getBytes(StandardCharsets.UTF_8))
                + hex.formatHex(key.mac(text));
    }

    static Optional<Refresh> read(TokenKey key, String token) {
        if (!token.startsWith(HEAD) || token.length() < HEAD.length() + MAC + 2) {
            return Optional.empty();
        }
        try {
            int end = token.length() - MAC;
            HexFormat hex = HexFormat.of();
            String text =
                    new String(hex.parseHex(token, HEAD.length(), end), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", -1);
            return Arrays.equals(hex.parseHex(token, end, token.length()), key.mac(text))
                    ? Optional.of(of(parts))
                    : Optional.empty();
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }

    private static Refresh of(String[] parts) {
        return new Refresh(
                parts[0],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                parts[3],
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]));
    }
}
