package dev.ponte.kit.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** API keys {@code key-of-<role>}, and some with odd accounts. */
public final class TestKeys implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        for (String role : List.of("viewer", "operator", "admin", "service")) {
            config.putAll(key(role, role, "default"));
        }
        config.putAll(key("two", "viewer", "north,south"));
        config.putAll(key("one", "viewer", "north"));
        config.putAll(key("every", "viewer", "*"));
        return config;
    }

    private static Map<String, String> key(String name, String roles, String accounts) {
        String prefix = "ponte.security.api-keys." + name;
        return Map.of(
                prefix + ".sha256", sha256("key-of-" + name),
                prefix + ".roles", roles,
                prefix + ".accounts", accounts);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
