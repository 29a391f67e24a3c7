package dev.ponte.kommo.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record keeps of what it does not know. */
public final class Others {

    private Others() {}

    /** Unchangeable, in the order it came; a null as the JSON null. */
    public static Map<String, JsonNode> copy(@Nullable Map<String, JsonNode> other) {
        return other == null || other.isEmpty()
                ? Map.of()
                : Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }
}
