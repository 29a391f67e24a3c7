package dev.ponte.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that open this service. Looks at all of them, so that time tells nothing. */
final class ApiKeys {

    /** A key that matched. */
    record Holder(String name, Set<String> roles, Set<String> accounts) {}

    @SuppressWarnings("ArrayRecordComponent") // Compared by MessageDigest.isEqual only.
    private record Entry(byte[] sha256, Holder holder) {}

    private final List<Entry> entries;

    ApiKeys(Map<String, SecurityConfig.ApiKey> keys) {
        entries = keys.entrySet().stream().map(key -> entry(key.getKey(), key.getValue())).toList();
    }

    private static Entry entry(String name, SecurityConfig.ApiKey key) {
        byte[] sha256;
        try {
            sha256 = HexFormat.of().parseHex(key.sha256().strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(notHex(name), e);
        }
        if (sha256.length != 32) {
            throw new IllegalArgumentException(notHex(name));
        }
        return new Entry(sha256, new Holder(name, key.roles(), key.accounts()));
    }

    private static String notHex(String name) {
        return "ponte.security.api-keys." + name + ".sha256 must be 64 hex digits";
    }

    Optional<Holder> holder(String key) {
        byte[] sha256 = sha256(key);
        Optional<Holder> found = Optional.empty();
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.sha256, sha256)) {
                found = Optional.of(entry.holder);
            }
        }
        return found;
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
