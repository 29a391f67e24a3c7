package dev.ponte.sync.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ponte.sync.plan.Part;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a Salesbot wants. Its step sends JSON or a form, with what was set up in it on top or below
 * {@code data} (reference, Kommo §8.2); everything else in it is not ours. Pure.
 *
 * @param dryRun only to plan
 */
public record HookOrder(Part part, boolean dryRun) {

    private static final String PART = "sync_type";
    private static final String DRY_RUN = "dry_run";
    private static final Set<String> NAMES = Set.of(PART, DRY_RUN);

    /** Neither JSON nor a form, or of a type that there is not. */
    public static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean type;

        private UnreadableException(boolean type) {
            super(type ? "unknown sync_type" : "neither JSON nor a form");
            this.type = type;
        }

        /** Whether {@code sync_type} is what is wrong. */
        public boolean type() {
            return type;
        }
    }

    /**
     * @param body may be empty: then all is replicated
     * @throws UnreadableException when it cannot be told what is wanted
     */
    public static HookOrder parse(byte[] body, ObjectMapper json) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        Map<String, String> said = text.startsWith("{") ? ofJson(text, json) : ofForm(text);
        return new HookOrder(part(said.get(PART)), Boolean.parseBoolean(said.get(DRY_RUN)));
    }

    private static Part part(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? Part.FULL : Part.of(code.strip());
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableException(true);
        }
    }

    private static Map<String, String> ofJson(String text, ObjectMapper json) {
        try {
            JsonNode root = json.readTree(text);
            Map<String, String> said = new HashMap<>();
            for (String name : NAMES) {
                JsonNode value = root.path("data").path(name);
                JsonNode found = value.isValueNode() ? value : root.path(name);
                if (found.isValueNode() && !found.isNull()) {
                    said.put(name, found.asText());
                }
            }
            return said;
        } catch (IOException notJson) {
            throw new UnreadableException(false);
        }
    }

    private static Map<String, String> ofForm(String text) {
        Map<String, String> said = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = bare(decoded(pair.substring(0, equals)));
                if (NAMES.contains(name)) {
                    said.put(name, decoded(pair.substring(equals + 1)));
                }
            }
        }
        return said;
    }

    /** {@code data[sync_type]} is {@code sync_type}. */
    private static String bare(String name) {
        return name.startsWith("data[") && name.endsWith("]")
                ? name.substring("data[".length(), name.length() - 1)
                : name;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw new UnreadableException(false);
        }
    }
}
