package dev.ponte.kommo.body;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in the order they were set. What was not set is not sent; null is
 * sent as null.
 *
 * @param members texts, numbers, booleans, lists, records of this library, nulls
 */
public record Body(@JsonValue Map<String, @Nullable Object> members) {

    public static final Body EMPTY = new Body(Map.of());

    public Body {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The same with a member more, or with that one changed. Times become Unix seconds. */
    public Body with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(members);
        more.put(name, value instanceof Instant time ? (Long) time.getEpochSecond() : value);
        return new Body(more);
    }

    /** The same with one item more at the end of a list. */
    public Body plus(String name, Object item) {
        List<Object> items = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            items.addAll(list);
        }
        items.add(item);
        return with(name, List.copyOf(items));
    }

    /** The same with a member more inside {@code _embedded}. */
    public Body embed(String name, @Nullable Object value) {
        Body inner = members.get("_embedded") instanceof Body body ? body : EMPTY;
        return with("_embedded", inner.with(name, value));
    }
}
