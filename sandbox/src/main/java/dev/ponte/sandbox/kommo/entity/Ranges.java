package dev.ponte.sandbox.kommo.entity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ponte.sandbox.kommo.hal.Params;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two forms filters have: one of these values, and from here to there. */
final class Ranges {
    private Ranges() {}

    /** Whether a value is one of those asked for; when none are asked for, each is. */
    static boolean one(Params params, Object value, String... keys) {
        Set<String> wanted = new HashSet<>(params.values(keys));
        return wanted.isEmpty() || wanted.contains(String.valueOf(value));
    }

    /** Whether a number lies where it is asked to; without a range, or as one of the values. */
    static boolean within(Params params, @Nullable Long value, String... keys) {
        JsonNode range = params.at(keys);
        if (!range.has("from") && !range.has("to")) {
            return value == null ? params.values(keys).isEmpty() : one(params, value, keys);
        }
        return value != null
                && value >= range.path("from").asLong(Long.MIN_VALUE)
                && value <= range.path("to").asLong(Long.MAX_VALUE);
    }
}
